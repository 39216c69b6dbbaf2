package io.contacts.importing.internal.cells;

import io.contacts.domain.contact.EmailAddress;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads addresses. */
public final class AddressCells {
    /** The code of an address that cannot be read. */
    public static final String EMAIL_INVALID = "email-invalid";

    /** What spreadsheets put before text; an address may begin so, and none does. */
    private static final String MARKS = "'’‘`´=";

    /** What may be an address among other text. */
    private static final Pattern INSIDE = Pattern.compile("[^\\s<>@,;:|\"'’‘`´=()\\[\\]]+@[^\\s<>@,;:|\"'’()\\[\\]]+");

    private AddressCells() {}

    /** Most cells hold an address, which is looked at once; what is wrong with the others is asked for then. */
    public static CellReading<EmailAddress> address(String cell) {
        if (MARKS.indexOf(cell.charAt(0)) >= 0) {
            return CellReading.wrong(
                    EMAIL_INVALID,
                    "is not an e-mail address: it begins with a mark that spreadsheets put before text",
                    "Take the mark away");
        }
        try {
            return CellReading.of(EmailAddress.of(cell));
        } catch (IllegalArgumentException e) {
            String problem = EmailAddress.problemIn(cell).orElse("it cannot be read");
            return CellReading.wrong(EMAIL_INVALID, "is not an e-mail address: " + problem, "Correct the address");
        }
    }

    /** The addresses in a cell that is none itself, as in {@code Zoé <zoe@example.com>}. */
    public static List<EmailAddress> inside(String cell) {
        return INSIDE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                .filter(text -> EmailAddress.problemIn(text).isEmpty())
                .map(EmailAddress::of)
                .toList();
    }
}
