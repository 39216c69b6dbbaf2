package io.contacts.phones;

import io.contacts.domain.contact.PhoneNumber;
import java.util.Objects;

/** What a {@link PhoneReader} made of a spelling: the number, or why there is none. Never {@code null}, never a guess. */
public sealed interface PhoneReading {

    /**
     * The spelling is a number that is in use.
     *
     * @param number the number; libphonenumber holds it for valid in its country
     * @param mobile whether it may be a mobile number: {@code false} only where the plan says that it is none. In
     *     countries whose plan does not tell mobile from fixed (+1, +508 in part) it is {@code true}
     * @param repaired whether something that a spreadsheet did was undone: the leading zero that it dropped was put
     *     back, or the {@code .0} that it added was taken off. Worth showing to the person who imports
     */
    record Read(PhoneNumber number, boolean mobile, boolean repaired) implements PhoneReading {
        /** Refuses {@code null}. */
        public Read {
            Objects.requireNonNull(number, "number");
        }

        /** Says what is known about the number, not which it is. */
        @Override
        public String toString() {
            return "Read[mobile=" + mobile + ", repaired=" + repaired + "]";
        }
    }

    /**
     * The spelling is no number that can be used.
     *
     * @param reason why, and what to do about it
     */
    record Refused(Reason reason) implements PhoneReading {
        /** Refuses {@code null}. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a spelling was refused. The texts are fixed: they never hold the number, so they may be shown and logged. */
    enum Reason {
        /** Nothing but blanks. */
        EMPTY("phone-empty", "there is no number", "write the number, or leave the contact without one"),
        /** Letters, or characters that no number has. */
        NOT_A_NUMBER(
                "phone-not-a-number",
                "this is not a telephone number",
                "keep only the number: digits, blanks, dots, hyphens, slashes, brackets and a leading +"),
        /** {@code 3.36612E+10}: the last digits may be gone, so it is refused even where they are not. */
        SCIENTIFIC_NOTATION(
                "phone-scientific-notation",
                "the spreadsheet turned this number into a form like 3.36612E+10, which loses digits",
                "format the column as text, enter the number again if its digits are gone, and export again"),
        /** Two numbers or more in one cell. */
        SEVERAL_NUMBERS(
                "phone-several-numbers",
                "there is more than one number in the cell",
                "keep the one to write to, and give the other a column of its own"),
        /** A number behind a switchboard. */
        EXTENSION(
                "phone-extension",
                "there is an extension behind the number",
                "give a number that can be reached without an extension"),
        /** Fewer digits than any number there has. */
        TOO_SHORT("phone-too-short", "there are too few digits", "check the number: French numbers have ten digits"),
        /** More digits than any number there has. */
        TOO_LONG("phone-too-long", "there are too many digits", "check the number: French numbers have ten digits"),
        /** The digits behind the plus sign or the double zero start with no country's code. */
        UNKNOWN_COUNTRY_CODE(
                "phone-unknown-country-code",
                "no country has the code that the number starts with",
                "write + and the country code, as in +33 or +590, and no zero between the two"),
        /** No number where the reader stands, but one with its country code if a plus sign stood before it. */
        MISSING_PLUS(
                "phone-missing-plus",
                "this is no number as it is, and one with a country code needs its + to be told from a mistyped one",
                "write + before the country code if the number has one, and no 00; else check its digits"),
        /** A French number under the country code of another French territory, as in {@code +33 690 …}. */
        WRONG_TERRITORY(
                "phone-wrong-territory",
                "the country code is one French territory's and the number another's",
                "write the number as it is dialled in France, with its 0, or with the territory's own code:"
                        + " +33 mainland, +590 Guadeloupe, Saint-Martin and Saint-Barthélemy, +594 Guyane,"
                        + " +596 Martinique, +262 La Réunion and Mayotte, +508 Saint-Pierre-et-Miquelon"),
        /** A national number that more than one territory uses, none of them the reader's. */
        AMBIGUOUS_TERRITORY(
                "phone-ambiguous-territory",
                "more than one French territory uses this number",
                "write it with its country code, as in +590, or choose the territory to read in"),
        /** Two numbers, by two ways of reading it, as in {@code +39 (0)345 …}: with the zero and without it. */
        TWO_READINGS(
                "phone-two-readings",
                "this can be read as two different numbers",
                "write it with + and its country code, and no brackets around a zero"),
        /** The right number of digits, but in no range that is in use. */
        NOT_ASSIGNED(
                "phone-not-assigned",
                "no number that starts like this is in use there",
                "check the number for a mistyped digit");

        private final String code;
        private final String sentence;
        private final String advice;

        Reason(String code, String sentence, String advice) {
            this.code = code;
            this.sentence = sentence;
            this.advice = advice;
        }

        /** The reason's stable code, as in {@code phone-too-short}: for reports and programs. */
        public String code() {
            return code;
        }

        /** What is wrong, as a clause in English without a full stop. */
        public String sentence() {
            return sentence;
        }

        /** What to do about it, as a clause in English without a full stop. */
        public String advice() {
            return advice;
        }
    }
}
