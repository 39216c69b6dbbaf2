package io.contacts.benchmarks.calls;

import feign.Request;
import feign.Response;
import io.contacts.benchmarks.calls.body.Guest;
import io.contacts.benchmarks.calls.body.SentoriAnswer;
import io.contacts.benchmarks.calls.body.SentoriFields;
import io.contacts.benchmarks.calls.body.SofyContact;
import io.contacts.benchmarks.calls.client.FeignCaller;
import io.contacts.benchmarks.calls.client.OurCaller;
import io.contacts.domain.contact.Contact;
import io.contacts.sentori.CannedSentori;
import io.contacts.sofy.CannedSofy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** What a call costs without the network, from values that are there: all of ours, all of plain Feign's, and JSON alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 3, time = 1)
public class LibraryBenchmark {
    static final String BASE = "https://api.example.com";
    static final String ADDED = "{\"id\":1}";
    static final String SAVED = """
            {"IsSuppressed":false,"IsBadEmailAddress":false,"SystemID":16382,"CRMID":null,"Title":"Mme",\
            "FirstName":"Zoé","LastName":"Example","KnownAs":null,"EmailAddress":"zoe@example.com",\
            "CompanyName":"Le Bistrot","PhoneNumber":null,"MobilePhoneNumber":"+590690112233",\
            "CreatedSourceValue":"Uploaded","CreatedIPAddress":"127.0.0.1","CreatedHttpReferrerUrl":null,\
            "CreatedTimestamp":"2010-05-13T09:00:00","ModifiedTimestamp":"2010-05-13T09:00:00",\
            "IsConfirmed":true,"IsBadMobilePhoneNumber":false}""";
    private static final byte[] SAVED_BYTES = SAVED.getBytes(StandardCharsets.UTF_8);
    private static final Map<String, java.util.Collection<String>> JSON_HEADERS =
            Map.of("Content-Type", List.of("application/json; charset=utf-8"));

    private final OurCaller ours = new OurCaller(CannedSentori.answering(SAVED), CannedSofy.answering(ADDED));
    private final FeignCaller feign = new FeignCaller(BASE, LibraryBenchmark::answer);
    private final JsonMapper json = JsonMapper.builder().build();
    private final Guest guest = Guest.number(1);
    private final Contact fullContact = OurCaller.fullContact(guest);
    private final Contact contact = OurCaller.contact(guest).build();
    private final SentoriFields fields = SentoriFields.of(guest);
    private final SofyContact sofyContact = SofyContact.of(guest);

    /** They are compared only if they do the same. */
    @Setup
    public void requireSame() throws Exception {
        Payloads.requireSame();
    }

    static Response answer(Request request, Request.Options options) {
        return Response.builder()
                .request(request)
                .status(200)
                .headers(JSON_HEADERS)
                .body(SAVED_BYTES)
                .build();
    }

    /** All that the library does for a save. */
    @Benchmark
    public Object sentoriSaveOurs() {
        return ours.save(fullContact);
    }

    /** All that Feign does for a save. */
    @Benchmark
    public Object sentoriSaveFeign() {
        return feign.save(guest.email(), fields);
    }

    /** The JSON of a save, both ways. */
    @Benchmark
    public Object sentoriSaveJackson() {
        byte[] sent = json.writeValueAsBytes(fields);
        return sent.length + json.readValue(SAVED_BYTES, SentoriAnswer.class).systemId();
    }

    /** All that the library does for an add. */
    @Benchmark
    public void sofyAddOurs() {
        ours.add(contact);
    }

    /** All that Feign does for an add. */
    @Benchmark
    public void sofyAddFeign() {
        feign.add(sofyContact);
    }

    /** The JSON of an add; the answer is not read. */
    @Benchmark
    public Object sofyAddJackson() {
        return json.writeValueAsBytes(sofyContact);
    }
}
