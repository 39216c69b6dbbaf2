package io.contacts.benchmarks.calls;

import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.body.SentoriFields;
import io.contacts.benchmarks.calls.body.SofyContact;
import io.contacts.benchmarks.calls.client.Caller;
import io.contacts.benchmarks.calls.client.FeignCaller;
import io.contacts.benchmarks.calls.client.OurCaller;
import io.contacts.sentori.CannedSentori;
import io.contacts.sofy.CannedSofy;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What each of the three ways that {@link LibraryBenchmark} compares sends: the same JSON, or they cannot be compared. */
final class Payloads {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Operation> OPERATIONS = List.of(Operation.SENTORI_SAVE, Operation.SOFY_ADD);

    private Payloads() {}

    /**
     * Makes each call once.
     *
     * @return how many bytes each of them sends, as a sentence
     * @throws IllegalStateException if one sends another document, or does not read the answer
     */
    static String requireSame() throws Exception {
        Guest guest = Guest.number(1);
        List<byte[]> ours = new ArrayList<>();
        List<byte[]> feign = new ArrayList<>();
        try (Caller caller = new OurCaller(
                CannedSentori.answering(LibraryBenchmark.SAVED, ours::add),
                CannedSofy.answering(LibraryBenchmark.ADDED, ours::add))) {
            callAll(caller, guest);
        }
        try (Caller caller = new FeignCaller(LibraryBenchmark.BASE, (request, options) -> {
            feign.add(request.body());
            return LibraryBenchmark.answer(request, options);
        })) {
            callAll(caller, guest);
        }
        List<byte[]> bare =
                List.of(JSON.writeValueAsBytes(SentoriFields.of(guest)), JSON.writeValueAsBytes(SofyContact.of(guest)));
        return "Each sends the same JSON, in bytes: " + compared(0, ours, feign, bare) + "; "
                + compared(1, ours, feign, bare) + ".";
    }

    private static void callAll(Caller caller, Guest guest) throws Exception {
        for (Operation operation : OPERATIONS) {
            operation.call(caller, guest);
        }
    }

    private static String compared(int which, List<byte[]> ours, List<byte[]> feign, List<byte[]> bare) {
        if (ours.size() != OPERATIONS.size() || feign.size() != OPERATIONS.size()) {
            throw new IllegalStateException("an operation is not one request");
        }
        Operation operation = OPERATIONS.get(which);
        requireEqual(operation, ours.get(which), bare.get(which));
        requireEqual(operation, feign.get(which), bare.get(which));
        return operation + " ours " + ours.get(which).length + ", plain Feign " + feign.get(which).length
                + ", bare Jackson " + bare.get(which).length;
    }

    private static void requireEqual(Operation operation, byte[] one, byte[] other) {
        if (!JSON.readTree(one).equals(JSON.readTree(other))) {
            throw new IllegalStateException(
                    operation + " sends " + JSON.readTree(one) + " and elsewhere " + JSON.readTree(other));
        }
    }
}
