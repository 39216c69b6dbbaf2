package io.contacts.importing.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.importing.DateOrder;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The dates of a column")
class ColumnDatesTest {
    private static final String FRENCH_AND_UNCLEAR =
            "email;birthday;LastVisit\na@example.com;31/12/1980;03/04/2025\nb@example.com;01/02/1981;05/06/2025\n";

    private final StagedAdapter adapter =
            StagedAdapter.bulk().fields(ContactField.named("LastVisit", FieldType.TIMESTAMP));

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("are asked for where the column itself proves no order, whatever another column proves")
    void perColumn() {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> landed(FRENCH_AND_UNCLEAR, choices -> choices))
                .withMessageContaining("line 2, column LastVisit")
                .withMessageContaining("--dates \"LastVisit=dmy\"")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("column birthday"));
    }

    @Test
    @DisplayName("are none where nothing but zeros stands, as Outlook and databases write who has no birthday")
    void none() {
        String csv = """
                email;birthday;LastVisit
                a@example.com;0/0/00;0000-00-00 00:00:00
                b@example.com;0000-00-00;00/00/0000
                c@example.com;00.00.0000;0000-00-00T00:00:00Z
                d@example.com;00/04/1985;
                e@example.com;0000-00-01;
                f@example.com;0-0/00;
                """;
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            trial.land();

            assertThat(trial.states().subList(0, 3)).containsOnly(RowState.ACCEPTED);
            assertThat(trial.states().subList(3, 6)).containsOnly(RowState.REJECTED);
            assertThat(adapter.submitted().get(0).contacts())
                    .allSatisfy(contact -> assertThat(contact.birthday()).isNull())
                    .allSatisfy(contact -> assertThat(contact.fields()).isEmpty());
        }
    }

    @Test
    @DisplayName("may be told for one column, by its header or number; the others are proven as before")
    void told() {
        for (String column : new String[] {"last visit", "#3"}) {
            Contact second =
                    landed(FRENCH_AND_UNCLEAR, choices -> choices.dateOrders(Map.of(column, DateOrder.MONTH_FIRST)));

            assertThat(second.birthday()).isEqualTo(LocalDate.of(1981, 2, 1));
            assertThat(second.fields())
                    .containsEntry("LastVisit", FieldValue.timestamp(LocalDateTime.of(2025, 5, 6, 0, 0)));
        }
    }

    @Test
    @DisplayName("are not proven by a row of which it is not known which cell is which")
    void unevenRows() {
        String csv = "email;birthday;LastVisit\na@example.com;03/04/1985;2024-12-31\nc@example.com;12/31/2024\n";

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> landed(csv, choices -> choices))
                .withMessageContaining("line 2, column birthday");
    }

    @Test
    @DisplayName("are not proven by one that an earlier import refused")
    void refusedDates() {
        String csv = """
                email;birthday;_line;_code;_reason;_fix
                a@example.com;12/31/1980;2;date-impossible;;
                b@example.com;03/04/1985;3;email-invalid;;
                """;

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> landed(csv, choices -> choices))
                .withMessageContaining("line 3, column birthday");
    }

    @Test
    @DisplayName("may be in two orders in two columns, each proven by itself and said")
    void twoOrders() {
        String csv =
                "email;birthday;LastVisit\na@example.com;31/12/1980;12/31/2024\nb@example.com;01/02/1981;05/06/2025\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            assertThat(trial.plan().warnings())
                    .anyMatch(warning -> warning.startsWith("column birthday: dates are read day first"))
                    .anyMatch(warning -> warning.startsWith("column LastVisit: dates are read month first"));
        }
    }

    @Test
    @DisplayName("are told by the exact header before one that looks alike, and not by two that say different things")
    void exactSpelling() {
        adapter.fields(
                ContactField.named("Visit", FieldType.TIMESTAMP), ContactField.named("VISIT", FieldType.TIMESTAMP));
        String csv = "email;Visit;VISIT\na@example.com;01/02/2025;03/04/2025\nb@example.com;01/02/2025;03/04/2025\n";
        Map<String, DateOrder> orders = new LinkedHashMap<>();
        orders.put("VISIT", DateOrder.DAY_FIRST);
        orders.put("Visit", DateOrder.MONTH_FIRST);

        assertThat(landed(csv, choices -> choices.dateOrders(orders)).fields())
                .containsEntry("Visit", FieldValue.timestamp(LocalDateTime.of(2025, 1, 2, 0, 0)))
                .containsEntry("VISIT", FieldValue.timestamp(LocalDateTime.of(2025, 4, 3, 0, 0)));

        orders.clear();
        orders.put("last visit", DateOrder.DAY_FIRST);
        orders.put("LASTVISIT", DateOrder.MONTH_FIRST);
        adapter.fields(ContactField.named("LastVisit", FieldType.TIMESTAMP));
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> landed(FRENCH_AND_UNCLEAR, choices -> choices.dateOrders(orders)))
                .withMessageContaining("two things are said of column LastVisit")
                .withMessageContaining("--dates \"#3=");
    }

    @Test
    @DisplayName("are not told for a column that has none")
    void noDates() {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> landed(
                        FRENCH_AND_UNCLEAR, choices -> choices.dateOrders(Map.of("email", DateOrder.MONTH_FIRST))))
                .withMessageContaining("--dates \"email=")
                .withMessageContaining("[birthday, LastVisit]");
    }

    @Test
    @DisplayName(
            "with years of two digits that could be two are read in the hundred years that are told, else rejected")
    void years() {
        String csv = "email;birthday;LastVisit\na@example.com;31.12.80;31.12.24\nb@example.com;31.12.15;31.12.29\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            trial.plan();

            assertThat(trial.states()).containsOnly(RowState.REJECTED);
            assertThat(trial.problem(1))
                    .get()
                    .extracting(RowProblem::fix)
                    .asString()
                    .contains("--years-from");
        }

        Contact second = landed(csv, choices -> choices.yearsFrom(OptionalInt.of(1930)));

        assertThat(second.birthday()).isEqualTo(LocalDate.of(2015, 12, 31));
        assertThat(second.fields())
                .containsEntry("LastVisit", FieldValue.timestamp(LocalDateTime.of(2029, 12, 31, 0, 0)));
    }

    /** The contact of the second row. */
    private Contact landed(String csv, UnaryOperator<ImportSettings.Builder> choices) {
        try (Trial trial = Trial.of(adapter.provider(), directory, csv, choices)) {
            trial.land();
            return adapter.submitted()
                    .get(adapter.submitted().size() - 1)
                    .contacts()
                    .get(1);
        }
    }
}
