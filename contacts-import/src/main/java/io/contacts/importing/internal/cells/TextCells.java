package io.contacts.importing.internal.cells;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.text.Cells;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells text from what spreadsheets write in its place. */
public final class TextCells {
    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#N/D",
            "#NV",
            "#NA",
            "#REF!",
            "#REF",
            "#NAME?",
            "#NOM?",
            "#VALUE!",
            "#VALEUR!",
            "#WERT!",
            "#NUM!",
            "#NOMBRE!",
            "#ZAHL!",
            "#NULL!",
            "#NUL!",
            "#DIV/0!",
            "#BEZUG!",
            "#ERROR!",
            "#SPILL!",
            "#CALC!");

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+\\d{1,3}");
    private static final String FORMULA = "=\"";

    private TextCells() {}

    /** Whether a formula has failed here: such text is nobody's name. Only {@code #####} says that a column is too narrow. */
    public static boolean isError(String cell) {
        return cell.charAt(0) == '#' && (ERRORS.contains(cell.toUpperCase(Locale.ROOT)) || cell.matches("#{3,}"));
    }

    /** What is wrong with that. */
    public static <T> CellReading<T> error() {
        return CellReading.wrong(
                "spreadsheet-error",
                "holds a spreadsheet's error in place of a value",
                "Correct the formula or widen the column before you export, or empty the cell");
    }

    /** Whether something is to be sent with a character in it that nobody sees; an address and a word are refused with one anyway. */
    public static boolean holdsControl(Column column, String cell) {
        boolean isSent = column instanceof Column.OfField
                || (column instanceof Column.OfComponent known
                        && known.component() != Contact.Component.EMAIL
                        && known.component() != Contact.Component.CONSENT);
        return isSent && cell.chars().anyMatch(c -> Cells.isControl((char) c));
    }

    /** What is wrong with that. */
    public static <T> CellReading<T> control() {
        return CellReading.wrong(
                "control-character",
                "holds a control character, which nobody sees",
                "Delete it, or put a blank in its place");
    }

    /** An identifier: one that was rounded belongs to others as well. */
    public static CellReading<String> identifier(String cell) {
        if (isError(cell)) {
            return error();
        }
        return SCIENTIFIC.matcher(cell).matches()
                ? CellReading.wrong(
                        "identifier-rounded",
                        "is in scientific notation, in which a spreadsheet has dropped digits",
                        "Format the column as text before you export, and fill the identifier in again")
                : CellReading.of(cell);
    }

    /** The text in {@code ="00123"}: some exports keep a spreadsheet from taking it for a sum in this way. */
    public static String unwrapped(String cell) {
        int last = cell.length() - 1;
        boolean isFormula = last >= FORMULA.length() && cell.startsWith(FORMULA) && cell.indexOf('"', 2) == last;
        return isFormula ? Cells.strip(cell.substring(FORMULA.length(), last)) : cell;
    }
}
