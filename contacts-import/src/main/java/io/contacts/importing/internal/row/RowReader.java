package io.contacts.importing.internal.row;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.validation.ContactValidator;
import io.contacts.domain.validation.Violation;
import io.contacts.importing.RowProblem;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.internal.cells.AddressCells;
import io.contacts.importing.internal.cells.CellReading;
import io.contacts.importing.internal.cells.DateCells;
import io.contacts.importing.internal.cells.NumberCells;
import io.contacts.importing.internal.cells.PhoneCells;
import io.contacts.importing.internal.cells.TextCells;
import io.contacts.importing.internal.cells.WordCells;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.Mapping;
import io.contacts.phones.PhoneReader;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows of one file into contacts, with every problem of a row named. Safe for use by one thread. */
public final class RowReader {
    private static final RowProblem NOBODY =
            new RowProblem("", "nobody", "has neither an e-mail address nor a mobile phone", "Give one of them");

    private final Mapping mapping;
    private final ColumnNames names;
    private final Unevenness unevenness;
    private final SwallowedRows swallowed;
    private final ContactValidator validator;
    private final PhoneCells phones;
    private final Map<Integer, DateCells> dates;
    private final Set<Integer> decimalCommas;
    private final Set<Contact.Component> required;
    private final @Nullable String consentEvidence;
    private final boolean controls;
    private final Clock clock;

    /**
     * A reader of rows.
     *
     * @param evidence how ambiguous dates and numbers are meant
     * @param required the components that the provider cannot do without
     * @param consentEvidence how consent in the file is known; {@code null} to send none
     * @param controls whether the file holds control characters, so that each text is looked through for them
     */
    public RowReader(
            Mapping mapping,
            ContactValidator validator,
            PhoneReader phones,
            ColumnEvidence evidence,
            Set<Contact.Component> required,
            @Nullable String consentEvidence,
            boolean controls,
            Clock clock) {
        this.mapping = mapping;
        this.names = new ColumnNames(mapping);
        this.unevenness = new Unevenness(mapping);
        this.swallowed = new SwallowedRows(mapping);
        this.validator = validator;
        this.phones = new PhoneCells(phones);
        this.dates = ColumnCells.ofDates(mapping).stream()
                .collect(Collectors.toMap(
                        Column::index,
                        column -> new DateCells(
                                evidence.dates().of(column), evidence.dates().yearsFrom(), clock)));
        this.decimalCommas = evidence.decimalCommas();
        this.required = Set.copyOf(required);
        this.consentEvidence = consentEvidence;
        this.controls = controls;
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
        List<Contact> perhaps = new ArrayList<>(fromStart.perhaps());
        perhaps.add(fromStart.contact());
        perhaps.add(fromEnd.contact());
        perhaps.addAll(fromEnd.perhaps());
        return new RowReading.Uneven(
                isSomebody(fromStart.contact()) ? fromStart.contact() : fromEnd.contact(),
                perhaps,
                fromStart.optedOut() || fromEnd.optedOut(),
                fromStart.optOutUnclear() || fromEnd.optOutUnclear(),
                problem);
    }

    private static boolean isSomebody(Contact contact) {
        return contact.email() != null || contact.mobilePhone() != null;
    }

    private DateCells dates(Column column) {
        return Objects.requireNonNull(dates.get(column.index()));
    }

    /** One row being read. */
    private final class Reading {
        private final Contact.Builder contact = Contact.builder();
        private final List<RowProblem> problems = new ArrayList<>();
        private boolean optedOut;
        private boolean optOutUnclear;
        private @Nullable List<Contact> perhaps;

        /** @param shift how far behind its header a cell is looked for */
        private RowReading of(CsvRow row, int shift) {
            for (Column column : mapping.columns()) {
                String cell = ColumnCells.content(row, column.index() + shift, mapping);
                if (swallowed.areIn(cell)) {
                    notRead(column, cell);
                } else if (!cell.isEmpty()) {
                    read(column, cell);
                    if (controls && TextCells.holdsControl(column, cell)) {
                        take(column, TextCells.control(), nothing -> {});
                    }
                }
            }
            Contact read = contact.build();
            if (problems.isEmpty()) {
                check(read);
            }
            return problems.isEmpty()
                    ? new RowReading.Valid(read, optedOut)
                    : new RowReading.Invalid(
                            read, perhaps == null ? List.of() : perhaps, optedOut, optOutUnclear, problems);
        }

        private void notRead(Column column, String cell) {
            problems.add(new RowProblem(
                    column.header(),
                    "row-swallowed",
                    "holds rows of their own: a quote before them was left open",
                    "Close the quote, and give each row its line again"));
            // One of these may be an opt-out.
            optOutUnclear |= mapping.tellsOptOuts();
            addPerhaps(cell);
        }

        private void addPerhaps(String cell) {
            List<Contact> more = perhaps == null ? new ArrayList<>() : perhaps;
            AddressCells.inside(cell)
                    .forEach(
                            address -> more.add(Contact.builder().email(address).build()));
            perhaps = more;
        }

        private void read(Column column, String cell) {
            if (ColumnCells.isOfDates(column) && DateCells.isNone(cell)) {
                return;
            }
            if (column instanceof Column.OfComponent known) {
                readComponent(known, cell);
            } else if (column instanceof Column.OfField field) {
                take(field, fieldValue(field, cell), value -> contact.field(field.key(), value));
            } else if (column instanceof Column.OptOuts optOuts) {
                Optional<Boolean> out = optOuts.yesMeansOut()
                        ? WordCells.optedOut(cell)
                        : WordCells.yesOrNo(cell).map(agreed -> !agreed);
                takeOptOut(column, out, says -> optedOut |= says);
            } else if (column.isNameless()) {
                problems.add(new RowProblem(
                        column.header(), "column-nameless", "has content but no header", "Give the column a header"));
            }
        }

        private void readComponent(Column.OfComponent column, String cell) {
            Contact.Component component = column.component();
            switch (component) {
                case EMAIL -> address(column, cell);
                case MOBILE_PHONE, PHONE -> take(column, phones.phone(cell), number -> contact.set(component, number));
                case BIRTHDAY -> take(column, dates(column).birthday(cell), contact::birthday);
                case CRM_ID -> take(column, TextCells.identifier(cell), contact::crmId);
                case CONSENT -> takeOptOut(column, WordCells.yesOrNo(cell), this::consent);
                default -> text(column, cell, text -> contact.set(component, text));
            }
        }

        private void address(Column column, String cell) {
            CellReading<EmailAddress> address = AddressCells.address(cell);
            if (address instanceof CellReading.Wrong<EmailAddress>) {
                addPerhaps(cell);
            }
            take(column, address, contact::email);
        }

        /** Most cells are text as they are, for which nothing is made. */
        private void text(Column column, String cell, Consumer<String> place) {
            if (TextCells.isError(cell)) {
                take(column, TextCells.error(), place);
            } else {
                place.accept(cell);
            }
        }

        private void takeOptOut(Column column, Optional<Boolean> word, Consumer<Boolean> place) {
            optOutUnclear |= word.isEmpty();
            take(column, WordCells.known(word), place);
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
            for (Contact.Component component : required) {
                if (!read.has(component)) {
                    problems.add(new RowProblem(
                            names.of(component),
                            ColumnNames.key(component) + "-missing",
                            "is empty, and the provider takes nobody without it",
                            "Fill it in"));
                }
            }
            for (Violation violation : validator.violations(read)) {
                problems.add(new RowProblem(
                        names.of(violation.component()), "value-invalid", violation.reason(), "Correct the cell"));
            }
        }
    }

    private CellReading<FieldValue> fieldValue(Column.OfField field, String cell) {
        return switch (field.type()) {
            case TEXT, UNKNOWN -> TextCells.isError(cell) ? TextCells.error() : CellReading.of(FieldValue.text(cell));
            case NUMBER ->
                NumberCells.number(cell, decimalCommas.contains(field.index())).map(FieldValue::number);
            case FLAG -> WordCells.known(WordCells.yesOrNo(cell)).map(FieldValue::flag);
            case TIMESTAMP -> dates(field).dateTime(cell).map((LocalDateTime at) -> FieldValue.timestamp(at));
        };
    }
}
