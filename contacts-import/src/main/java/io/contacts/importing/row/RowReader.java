package io.contacts.importing.row;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.validation.ContactValidator;
import io.contacts.domain.validation.Violation;
import io.contacts.importing.RowProblem;
import io.contacts.importing.csv.Cells;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.FormulaGuard;
import io.contacts.importing.mapping.Column;
import io.contacts.importing.mapping.Mapping;
import io.contacts.phones.PhoneReader;
import io.contacts.phones.PhoneReading;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows of one file into contacts, with every problem of a row named. Safe for use by one thread. */
public final class RowReader {
    /** The code of an address that cannot be read. */
    public static final String EMAIL_INVALID = "email-invalid";

    private static final RowProblem NOBODY =
            new RowProblem("", "nobody", "has neither an e-mail address nor a mobile phone", "Give one of them");

    private final Mapping mapping;
    private final Unevenness unevenness;
    private final ContactValidator validator;
    private final PhoneReader phones;
    private final Map<Integer, DateCells> dates;
    private final Set<ContactComponent> required;
    private final @Nullable String consentEvidence;
    private final Clock clock;

    /**
     * A reader of rows.
     *
     * @param orders how ambiguous dates are meant
     * @param required the components that the provider cannot do without
     * @param consentEvidence how consent in the file is known; {@code null} to send none
     */
    public RowReader(
            Mapping mapping,
            ContactValidator validator,
            PhoneReader phones,
            DateOrders orders,
            Set<ContactComponent> required,
            @Nullable String consentEvidence,
            Clock clock) {
        this.mapping = mapping;
        this.unevenness = new Unevenness(mapping);
        this.validator = validator;
        this.phones = phones;
        this.dates = dateColumns(mapping).stream()
                .collect(Collectors.toMap(
                        Column::index, column -> new DateCells(orders.of(column), orders.yearsFrom(), clock)));
        this.required = Set.copyOf(required);
        this.consentEvidence = consentEvidence;
        this.clock = clock;
    }

    /** What this row holds. */
    public RowReading read(CsvRow row) {
        Optional<RowProblem> uneven = unevenness.of(row);
        return uneven.isPresent() ? uneven(row, uneven.get()) : new Reading().of(row, 0);
    }

    /** Cells are missing or too many somewhere: those before stand in their places, those after count from the end. */
    private RowReading uneven(CsvRow row, RowProblem problem) {
        RowReading fromStart = new Reading().of(row, 0);
        RowReading fromEnd =
                new Reading().of(row, row.cells().size() - mapping.columns().size());
        return new RowReading.Uneven(
                isSomebody(fromStart.contact()) ? fromStart.contact() : fromEnd.contact(),
                fromStart.optedOut() || fromEnd.optedOut(),
                fromStart.optOutUnclear() || fromEnd.optOutUnclear(),
                problem);
    }

    private static boolean isSomebody(Contact contact) {
        return contact.email() != null || contact.mobilePhone() != null;
    }

    /** The cells of this row that hold dates, by their columns. */
    static Map<Column, String> dates(CsvRow row, Mapping mapping) {
        Map<Column, String> dates = new LinkedHashMap<>();
        for (Column column : dateColumns(mapping)) {
            String cell = content(row, column.index(), mapping);
            if (!cell.isEmpty()) {
                dates.put(column, cell);
            }
        }
        return dates;
    }

    /** The columns that hold dates. */
    static List<Column> dateColumns(Mapping mapping) {
        return mapping.columns().stream().filter(RowReader::holdsDates).toList();
    }

    private DateCells dates(Column column) {
        return Objects.requireNonNull(dates.get(column.index()));
    }

    /** What a cell says: in our own file of rejected rows, without the guard against formulas. */
    private static String content(CsvRow row, int place, Mapping mapping) {
        if (place < 0 || place >= row.cells().size()) {
            return "";
        }
        String cell = row.cells().get(place);
        return Cells.strip(mapping.rejectsFile() ? FormulaGuard.unguarded(cell) : cell);
    }

    private static boolean holdsDates(Column column) {
        return (column instanceof Column.OfComponent known && known.component() == ContactComponent.BIRTHDAY)
                || (column instanceof Column.OfField field && field.type() == FieldType.TIMESTAMP);
    }

    /** One row being read. */
    private final class Reading {
        private final Contact.Builder contact = Contact.builder();
        private final List<RowProblem> problems = new ArrayList<>();
        private boolean optedOut;
        private boolean optOutUnclear;

        /** @param shift how far behind its header a cell is looked for */
        private RowReading of(CsvRow row, int shift) {
            for (Column column : mapping.columns()) {
                String cell = content(row, column.index() + shift, mapping);
                if (!cell.isEmpty()) {
                    read(column, cell);
                }
            }
            Contact read = contact.build();
            if (problems.isEmpty()) {
                check(read);
            }
            return problems.isEmpty()
                    ? new RowReading.Valid(read, optedOut)
                    : new RowReading.Invalid(read, optedOut, optOutUnclear, problems);
        }

        private void read(Column column, String cell) {
            if (column instanceof Column.OfComponent known) {
                readComponent(known, cell);
            } else if (column instanceof Column.OfField field) {
                take(field, fieldValue(field, cell), value -> contact.field(field.key(), value));
            } else if (column instanceof Column.OptOuts optOuts) {
                Optional<Boolean> out = optOuts.yesMeansOut()
                        ? WordCells.optedOut(cell)
                        : WordCells.yesOrNo(cell).map(agreed -> !agreed);
                takeOptOut(column, out, says -> optedOut |= says);
            } else if (((Column.LeftOut) column).mustBeBlank()) {
                problems.add(new RowProblem(
                        column.header(), "column-nameless", "has content but no header", "Give the column a header"));
            }
        }

        private void readComponent(Column.OfComponent column, String cell) {
            switch (column.component()) {
                case EMAIL -> take(column, email(cell), contact::email);
                case MOBILE_PHONE -> take(column, phone(cell), contact::mobilePhone);
                case PHONE -> take(column, phone(cell), contact::phone);
                case TITLE -> contact.title(cell);
                case FIRST_NAME -> contact.firstName(cell);
                case LAST_NAME -> contact.lastName(cell);
                case KNOWN_AS -> contact.knownAs(cell);
                case COMPANY_NAME -> contact.companyName(cell);
                case BIRTHDAY -> take(column, dates(column).birthday(cell), contact::birthday);
                case CRM_ID -> contact.crmId(cell);
                case CONSENT -> takeOptOut(column, WordCells.yesOrNo(cell), this::consent);
            }
        }

        private void takeOptOut(Column column, Optional<Boolean> word, Consumer<Boolean> place) {
            optOutUnclear |= word.isEmpty();
            take(column, known(word), place);
        }

        private void consent(boolean agreed) {
            if (!agreed) {
                optedOut = true;
            } else if (consentEvidence != null) {
                contact.consent(Consent.optedIn(consentEvidence, clock.instant()));
            }
        }

        private <T> void take(Column column, CellReading<T> reading, Consumer<T> place) {
            if (reading instanceof CellReading.Content<T> content) {
                place.accept(content.value());
            } else {
                CellReading.Wrong<T> wrong = (CellReading.Wrong<T>) reading;
                problems.add(new RowProblem(column.header(), wrong.code(), wrong.reason(), wrong.fix()));
            }
        }

        private void check(Contact read) {
            if (!isSomebody(read)) {
                problems.add(NOBODY);
                return;
            }
            for (ContactComponent component : required) {
                if (!read.has(component)) {
                    problems.add(new RowProblem(
                            header(component),
                            key(component) + "-missing",
                            "is empty, and the provider takes nobody without it",
                            "Fill it in"));
                }
            }
            for (Violation violation : validator.violations(read)) {
                problems.add(new RowProblem(
                        header(violation.component()), "value-invalid", violation.reason(), "Correct the cell"));
            }
        }
    }

    /** Most cells hold an address, which is looked at once; what is wrong with the others is asked for then. */
    private static CellReading<EmailAddress> email(String cell) {
        try {
            return CellReading.of(EmailAddress.of(cell));
        } catch (IllegalArgumentException e) {
            String problem = EmailAddress.problemIn(cell).orElse("it cannot be read");
            return CellReading.wrong(EMAIL_INVALID, "is not an e-mail address: " + problem, "Correct the address");
        }
    }

    private CellReading<PhoneNumber> phone(String cell) {
        PhoneReading reading = phones.read(cell);
        if (reading instanceof PhoneReading.Read read) {
            return CellReading.of(read.number());
        }
        PhoneReading.Reason reason = ((PhoneReading.Refused) reading).reason();
        String advice = reason.advice();
        return CellReading.wrong(
                reason.code(), reason.sentence(), Character.toUpperCase(advice.charAt(0)) + advice.substring(1));
    }

    private static CellReading<Boolean> known(Optional<Boolean> word) {
        return word.map(CellReading::of)
                .orElseGet(() -> CellReading.wrong(
                        "word-unknown", "is neither yes nor no", "Write yes, no, oui, non, true, false, 1 or 0"));
    }

    private CellReading<FieldValue> fieldValue(Column.OfField field, String cell) {
        return switch (field.type()) {
            case TEXT, UNKNOWN -> CellReading.of(FieldValue.text(cell));
            case NUMBER -> map(NumberCells.number(cell), FieldValue::number);
            case FLAG -> map(known(WordCells.yesOrNo(cell)), FieldValue::flag);
            case TIMESTAMP -> map(dates(field).dateTime(cell), (LocalDateTime at) -> FieldValue.timestamp(at));
        };
    }

    private static <T, R> CellReading<R> map(CellReading<T> reading, Function<T, R> function) {
        if (reading instanceof CellReading.Content<T> content) {
            return CellReading.of(function.apply(content.value()));
        }
        CellReading.Wrong<T> wrong = (CellReading.Wrong<T>) reading;
        return CellReading.wrong(wrong.code(), wrong.reason(), wrong.fix());
    }

    private String header(ContactComponent component) {
        return mapping.of(component).map(Column::header).orElse(key(component));
    }

    /** The column of a violation, which names a component of the contact or {@code fields[key]}. */
    private String header(String violated) {
        for (Column column : mapping.columns()) {
            if (column instanceof Column.OfComponent known
                    && known.component().componentName().equals(violated)) {
                return column.header();
            }
            if (column instanceof Column.OfField field && violated.equals("fields[" + field.key() + "]")) {
                return column.header();
            }
        }
        return violated;
    }

    private static String key(ContactComponent component) {
        return component.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
