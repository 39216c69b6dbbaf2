package io.contacts.importing.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    static String number(int index) {
        return "#" + (index + 1);
    }

    /**
     * What was said of a column: by its number, which only one has, by its header as it stands, or else by one like it that is
     * no other column's.
     *
     * @param headers of all columns
     */
    public Optional<T> of(int index, List<String> headers) {
        return said(index, headers).stream().findFirst();
    }

    /** Why what was said cannot be followed: it is said of no column, or says two things of one. */
    public List<String> refusals(String option, List<String> headers) {
        List<String> refusals = new ArrayList<>();
        for (String wanted : ofNothing(headers)) {
            refusals.add(option + " \"" + wanted + "=…\": the file has no column of that name; it has " + headers);
        }
        for (int i = 0; i < headers.size(); i++) {
            if (said(i, headers).size() > 1) {
                refusals.add(option + ": two things are said of column " + headers.get(i)
                        + ", in other spellings; name it as it stands, or by its number: " + option + " \"" + number(i)
                        + "=…\"");
            }
        }
        return refusals;
    }

    private List<String> ofNothing(List<String> headers) {
        return choices.keySet().stream()
                .filter(wanted -> IntStream.range(0, headers.size())
                        .noneMatch(index -> wanted.equals(number(index)) || isNamed(wanted, headers.get(index))))
                .toList();
    }

    private Set<T> said(int index, List<String> headers) {
        String header = headers.get(index);
        T choice = choices.get(number(index));
        if (choice == null && !header.isEmpty() && !NUMBER.matcher(header).matches()) {
            choice = choices.get(header);
        }
        if (choice != null) {
            return Set.of(choice);
        }
        return choices.entrySet().stream()
                .filter(entry -> isNamed(entry.getKey(), header) && !headers.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
