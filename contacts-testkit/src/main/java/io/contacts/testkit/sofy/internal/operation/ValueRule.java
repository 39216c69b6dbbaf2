package io.contacts.testkit.sofy.internal.operation;

import io.contacts.testkit.sofy.SofyColumnType;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a member's value must be. The wording says what is wrong and repeats nothing of the value. */
enum ValueRule {
    TEXT("must be a string"),
    FLAG("must be true or false"),
    NUMBER("must be a number"),
    EMAIL_ADDRESS("must be a string with an e-mail address"),
    PHONE_NUMBER("must be a string of 1 to 15 digits, without + and without leading 0"),
    BIRTHDAY("must be a string such as 1970-01-01T00:00:00.000Z"),
    DATE_TIME("must be a string with an ISO 8601 date and time");

    /**
     * The address in every example of the document, which the page's own protection has hidden. What the document itself
     * sends is accepted, or its programs could not run.
     */
    private static final String DOCUMENT_SAMPLE = "[email protected]";

    private static final int MAX_ADDRESS = 254;
    private static final Pattern ADDRESS = address();
    private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{0,14}");

    private final String wording;

    ValueRule(String wording) {
        this.wording = wording;
    }

    static ValueRule of(SofyColumnType type) {
        return switch (type) {
            case DATETIME -> DATE_TIME;
            case CHAR -> TEXT;
            case DOUBLE -> NUMBER;
        };
    }

    boolean holds(JsonNode value) {
        return switch (this) {
            case FLAG -> value.isBoolean();
            // The type is called DOUBLE, so what no double can hold is no value of it.
            case NUMBER ->
                value.isNumber() && Double.isFinite(value.decimalValue().doubleValue());
            case TEXT, EMAIL_ADDRESS, PHONE_NUMBER, BIRTHDAY, DATE_TIME ->
                value.isString() && holds(value.stringValue());
        };
    }

    String wording() {
        return wording;
    }

    private boolean holds(String text) {
        return switch (this) {
            case EMAIL_ADDRESS -> isAddress(text);
            case PHONE_NUMBER -> PHONE.matcher(text).matches();
            case BIRTHDAY -> SofyTimestamps.isFull(text);
            case DATE_TIME -> SofyTimestamps.isIsoDateTime(text);
            case TEXT -> true;
            case FLAG, NUMBER -> false;
        };
    }

    private static boolean isAddress(String text) {
        return text.equals(DOCUMENT_SAMPLE)
                || (text.length() <= MAX_ADDRESS && ADDRESS.matcher(text).matches());
    }

    private static Pattern address() {
        String atom = "[^\\s\\p{Z}@\"<>(),;:\\[\\]\\\\.\\p{Cntrl}]+";
        String dotted = atom + "(\\." + atom + ")*";
        String quoted = "\"([^\"\\\\\\r\\n]|\\\\[\\x20-\\x7e])+\"";
        String label = "[\\p{L}\\p{N}]([\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
        return Pattern.compile("(?=[^@]{1,64}@|\")(" + dotted + "|" + quoted + ")@" + label + "(\\." + label + ")+");
    }
}
