package io.contacts.testkit.sentori;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Ids as in every example: eight of A-Z and 0-9. Always the same sequence. */
final class ExternalIds implements Supplier<String> {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 8;

    private final Random random = new Random(20);

    @Override
    public String get() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
