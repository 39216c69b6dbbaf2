package io.contacts.importing.internal.text;

/** What surrounds the content of a cell and does not belong to it: blanks of all kinds and invisible characters. */
public final class Cells {
    private Cells() {}

    /** The cell without surrounding blanks, non-breaking blanks, zero-width characters and byte-order marks. */
    public static String strip(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == cell.length() ? cell : cell.substring(start, end);
    }

    /** Whether nothing is left after {@link #strip}. */
    public static boolean isBlank(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!isBlank(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a control character of ASCII that is no blank: text that people write has none. */
    public static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || (c >= 0x80
                        && (Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT));
    }
}
