package io.contacts.phones;

import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.internal.text.OddSpelling;
import io.contacts.phones.internal.text.WrittenDate;

/** One pass over a cell's text. It runs once for every line of a large file, so there is no pattern on the usual way. */
final class SpellingScan {
    /** No spelling of one number is longer; it also bounds what the patterns for odd texts get to see. */
    private static final int MAX_LENGTH = 120;

    /** From this many digits on there may be two numbers behind a separator that dates and numbers share. */
    private static final int DIGITS_OF_TWO_NUMBERS = 12;

    private static final String APOSTROPHES = "'’‘`´";
    private static final String CLOSING = ")]）";
    private static final String SEPARATORS = ".．·•。/／\\,，_−[]()（）";

    private final String text;
    private final StringBuilder digits = new StringBuilder(20);
    private boolean plus;
    private int optionalZeroAt = -1;

    SpellingScan(String text) {
        this.text = text;
    }

    Spelling result() {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end - start > MAX_LENGTH) {
            return new Spelling.Odd(Reason.NOT_A_NUMBER);
        }
        if (end - start > 3 && text.startsWith("=\"", start) && text.charAt(end - 1) == '"') {
            // How some exports keep a spreadsheet from taking a number for a sum.
            start += 2;
            end--;
        }
        int withoutDecimals = OddSpelling.endWithoutDecimals(text, start, end);
        if (!scan(start, withoutDecimals)) {
            return new Spelling.Odd(reasonFor(text.substring(start, end)));
        }
        if (digits.isEmpty()) {
            return new Spelling.Odd(isBlank() ? Reason.EMPTY : Reason.NOT_A_NUMBER);
        }
        if (holdsSeveralNumbers(start, end)) {
            return new Spelling.Odd(Reason.SEVERAL_NUMBERS);
        }
        if (digits.length() <= WrittenDate.LONGEST && WrittenDate.isIn(text.substring(start, end))) {
            return new Spelling.Odd(Reason.NOT_A_NUMBER);
        }
        int skipped = hasDoubleZero() ? 2 : 0;
        return new Spelling.Digits(
                digits.substring(skipped),
                sign(skipped > 0),
                Math.max(optionalZeroAt - skipped, -1),
                withoutDecimals != end);
    }

    private static Reason reasonFor(String text) {
        if (OddSpelling.isScientific(text)) {
            return Reason.SCIENTIFIC_NOTATION;
        }
        if (OddSpelling.holdsSeveralNumbers(text)) {
            return Reason.SEVERAL_NUMBERS;
        }
        return OddSpelling.hasExtension(text) ? Reason.EXTENSION : Reason.NOT_A_NUMBER;
    }

    /** Whether these digits, too many for one number, are two French ones: they came with nothing but blanks between. */
    private static boolean isTwoFrenchNumbers(CharSequence digits) {
        int one = 1 + FrenchPlan.SIGNIFICANT_DIGITS;
        return digits.length() == 2 * one && digits.charAt(0) == '0' && digits.charAt(one) == '0';
    }

    private boolean holdsSeveralNumbers(int start, int end) {
        return OddSpelling.endsWithOtherDigits(text, start, end)
                || (digits.length() >= DIGITS_OF_TWO_NUMBERS
                        && (OddSpelling.holdsSeveralNumbers(text) || isTwoFrenchNumbers(digits)));
    }

    /** Collects the digits; {@code false} at the first character that belongs to no number. */
    private boolean scan(int start, int end) {
        int next;
        for (int i = start; i < end; i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (c >= '0' && c <= '9') {
                digits.append((char) c);
            } else if (isOpening(c) && optionalZeroAt < 0 && isZeroInBrackets(next, end)) {
                optionalZeroAt = digits.length();
            } else if (!isPlus(c) && !isSeparator(c) && !isApostropheBefore(c) && !isOtherDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlus(int c) {
        if ((c != '+' && c != '＋') || plus || !digits.isEmpty()) {
            return false;
        }
        plus = true;
        return true;
    }

    /** Full-width digits and those of other scripts. */
    private boolean isOtherDigit(int c) {
        int digit = c < 0x80 ? -1 : Character.digit(c, 10);
        if (digit < 0) {
            return false;
        }
        digits.append((char) ('0' + digit));
        return true;
    }

    /** Spreadsheets mark text with an apostrophe before it. */
    private boolean isApostropheBefore(int c) {
        return digits.isEmpty() && !plus && APOSTROPHES.indexOf(c) >= 0;
    }

    private static boolean isOpening(int c) {
        return c == '(' || c == '[' || c == '（';
    }

    /** Whether a zero and the closing bracket follow here, behind an opening one. */
    private boolean isZeroInBrackets(int start, int end) {
        int zero = nextVisible(start, end);
        int bracket = nextVisible(zero + 1, end);
        return bracket < end
                && Character.digit(text.charAt(zero), 10) == 0
                && CLOSING.indexOf(text.charAt(bracket)) >= 0;
    }

    private int nextVisible(int start, int end) {
        int next = start;
        while (next < end && isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private Spelling.Sign sign(boolean doubleZero) {
        if (plus) {
            return Spelling.Sign.PLUS;
        }
        return doubleZero ? Spelling.Sign.DOUBLE_ZERO : Spelling.Sign.NONE;
    }

    private boolean hasDoubleZero() {
        return !plus && digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0';
    }

    private boolean isBlank() {
        return text.codePoints().allMatch(c -> isBlank(c) || APOSTROPHES.indexOf(c) >= 0);
    }

    private static boolean isSeparator(int c) {
        return c == ' '
                || c == '-'
                || SEPARATORS.indexOf(c) >= 0
                || isBlank(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /** Blanks of all widths, line breaks, and the marks without width that come along when a number is copied. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
