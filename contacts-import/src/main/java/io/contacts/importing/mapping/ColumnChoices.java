package io.contacts.importing.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the user said of single columns, each named by its header in any spelling or, where that is not enough, by its
 * number: {@code #1} is the first.
 *
 * @param choices what was said, by name or number
 * @param <T> what can be said
 */
public record ColumnChoices<T>(Map<String, T> choices) {
    private static final Pattern NUMBER = Pattern.compile("#\\d+");

    /** How a column is named by its place, from 0. */
    public static String number(int index) {
        return "#" + (index + 1);
    }

    /** What was said of this column: by its number, which only one has, by its header as it stands, or else by one like it. */
    public Optional<T> of(int index, String header) {
        return Optional.ofNullable(choices.get(number(index)))
                .or(() -> Optional.ofNullable(NUMBER.matcher(header).matches() ? null : choices.get(header)))
                .or(() -> choices.entrySet().stream()
                        .filter(entry -> isNamed(entry.getKey(), header))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The names and numbers that none of these columns has. */
    public List<String> ofNothing(List<String> headers) {
        return choices.keySet().stream()
                .filter(wanted -> IntStream.range(0, headers.size())
                        .noneMatch(index -> wanted.equals(number(index)) || isNamed(wanted, headers.get(index))))
                .toList();
    }

    private static boolean isNamed(String wanted, String header) {
        String normalized = HeaderNames.normalized(header);
        return !NUMBER.matcher(wanted).matches()
                && !header.isEmpty()
                && (wanted.equals(header)
                        || (!normalized.isEmpty()
                                && HeaderNames.normalized(wanted).equals(normalized)));
    }
}
