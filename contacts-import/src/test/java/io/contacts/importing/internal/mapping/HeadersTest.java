package io.contacts.importing.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each kind of header that people write has its file.
@DisplayName("The header of a file")
class HeadersTest {
    private final StagedAdapter adapter = StagedAdapter.bulk();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("is understood in English and French, without case, accents, blanks and marks")
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL|email",
                "E-mail|email",
                "Adresse e-mail|email",
                "Courriel|email",
                "adresse électronique|email",
                "\u00A0Mél\u00A0|email",
                "Prénom|first_name",
                "PRENOM|first_name",
                "pre\u0301nom|first_name",
                "first_name|first_name",
                "First Name|first_name",
                "Nom|last_name",
                "Nom de famille|last_name",
                "Tél. portable|mobile_phone",
                "Téléphone\u00A0mobile|mobile_phone",
                "N° de téléphone|phone",
                "N° portable|mobile_phone",
                "Né le|birthday",
                "Téléphone|phone",
                "Date de naissance|birthday",
                "Né(e) le|birthday",
                "Société|company_name",
                "company|company_name",
                "Civilité|title",
                "Surnom|known_as",
                "CRM-ID|crm_id"
            })
    void names(String header, String component) {
        String csv = component.equals("email") ? header + "\n" : "EmailAddress;" + header + "\n";

        assertThat(mapping(csv, choices -> choices))
                .contains(header.replace("\u00A0Mél\u00A0", "Mél") + " → " + component);
    }

    @Test
    @DisplayName("may name the account's own fields, by name or by id, and asks for them only then")
    void fields() {
        adapter.fields(
                ContactField.identified("7", "Table préférée", FieldType.TEXT, false),
                ContactField.identified("8", "Points", FieldType.NUMBER, false));

        assertThat(mapping("email;table preferee;8\n", choices -> choices))
                .containsExactly(
                        "email → email", "table preferee → field Table préférée (text)", "8 → field Points (number)");
        assertThat(adapter.calls(Capability.LIST_CONTACT_FIELDS)).isEqualTo(1);
        assertThat(mapping("email;nom\n", choices -> choices)).hasSize(2);
        assertThat(adapter.calls(Capability.LIST_CONTACT_FIELDS)).isEqualTo(1);
    }

    @Test
    @DisplayName("may be mapped by the user to a component, a field or to nothing, in any spelling of the header")
    void mapped() {
        adapter.fields(ContactField.named("Table", FieldType.TEXT));
        Map<String, String> mappings =
                Map.of("adresse", "email", "SOCIÉTÉ", "-", "place", "Table", "entreprise", "Company");

        assertThat(mapping("Adresse;Societe;Place;Entreprise\n", choices -> choices.mappings(mappings)))
                .containsExactly(
                        "Adresse → email",
                        "Societe → left out: as told",
                        "Place → field Table (text)",
                        "Entreprise → company_name");
    }

    @Test
    @DisplayName("may name a component that the provider keeps in a field of the account alone")
    void heldByField() {
        adapter.fields(ContactField.named("Accord", FieldType.FLAG).holding(Contact.Component.CONSENT));

        assertThat(mapping("email;consent\n", choices -> choices.consentEvidence("paper form")))
                .contains("consent → consent");
        assertThat(mapping("email;Accord\n", choices -> choices.consentEvidence("paper form")))
                .contains("Accord → consent");
    }

    @Nested
    @DisplayName("is refused")
    class Refused {
        @Test
        @DisplayName("with everything that is unclear at once, each with its column and what to do")
        void allAtOnce() {
            adapter.fields(
                    ContactField.identified("1", "Ville", FieldType.TEXT, false),
                    ContactField.identified("2", "Ville", FieldType.TEXT, false),
                    ContactField.identified("3", "Club", FieldType.TEXT, true));

            assertThat(reasons("email;Ville;Club;Pointure\n", choices -> choices.mappings(Map.of("Age", "-"))))
                    .satisfiesExactlyInAnyOrder(
                            reason -> assertThat(reason).contains("--map \"Age=", "no column of that name"),
                            reason -> assertThat(reason).contains("column Ville", "2 fields of that name", "<id>"),
                            reason -> assertThat(reason).contains("column Club", "was deleted", "--map \"Club=-\""),
                            reason -> assertThat(reason)
                                    .contains("column Pointure", "no such field at staged", "--ignore-unknown"));
        }

        @Test
        @DisplayName("if it names no field of the account, with those that it could have named")
        void noSuchField() {
            adapter.fields(
                    ContactField.named("Ville", FieldType.TEXT),
                    ContactField.named("Naissance", FieldType.TIMESTAMP).holding(Contact.Component.BIRTHDAY));

            assertThat(reasons("email;Pointure\n", choices -> choices))
                    .singleElement()
                    .asString()
                    .contains("no such field at staged, which has [Ville];");
        }

        @Test
        @DisplayName("if it names what the provider has no place for")
        void noPlace() {
            StagedAdapter onePhone = StagedAdapter.adding();

            assertThat(reasons(onePhone, "email;Portable;Téléphone\n", choices -> choices))
                    .singleElement()
                    .asString()
                    .contains("column Téléphone: there is no place for phone at staged", "--map \"Téléphone=-\"");
        }

        @Test
        @DisplayName("if the address is missing that the provider needs")
        void noAddress() {
            assertThat(reasons("nom;portable\n", choices -> choices))
                    .singleElement()
                    .asString()
                    .contains("no column holds email, which staged needs", "--map \"HEADER=email\"");
        }

        @ParameterizedTest(name = "{1}")
        @DisplayName("if it is missing, or nothing follows it")
        @CsvSource({"'\n ;\n', has no header", "'email\n\n;\n', has a header and no rows"})
        void nothing(String csv, String reason) {
            try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
                assertThatExceptionOfType(ImportRefusedException.class)
                        .isThrownBy(trial::plan)
                        .withMessageContaining(reason);
            }
        }

        @Test
        @DisplayName("in one sentence if nothing in it can be used")
        void nothingOfUse() {
            assertThat(reasons("foo;bar\n", choices -> choices))
                    .singleElement()
                    .asString()
                    .contains("column foo, column bar", "--map \"HEADER=email\"");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("if a person stands in its place, who is not named")
        @ValueSource(
                strings = {
                    "canary;zoe@example.com;Lyon",
                    "canary;061234 56 78;Lyon",
                    "canary; 06 12 34 56 78 ;Lyon",
                    "canary;+33 6 12 34 56 78;Lyon",
                    "canary;06-12-34-56-78;Lyon",
                    "canary;06/12/34/56/78;Lyon",
                    "canary;(0)6 12 34 56 78;Lyon",
                    "canary;612345678;Lyon",
                    "canary;Zoé <zoe@example.com>;Lyon",
                    "canary;zoe@x;Lyon"
                })
        void noHeader(String line) {
            assertThat(reasons(line + "\n", choices -> choices))
                    .singleElement()
                    .asString()
                    .contains("has no header", "first line")
                    .doesNotContain("canary", "zoe@", "56 78", "Lyon");
        }

        @Test
        @DisplayName("but not because a column is called by a date or a number")
        void datesAndNumbers() {
            assertThat(mapping("email;2026-11-23;01/02/2026;01.02.2026;20261123\n", c -> c.ignoreUnknown(true)))
                    .hasSize(5);
        }
    }

    @Test
    @DisplayName("are mapped to something that is there, or the import is refused, whatever is to be ignored")
    void mappedToNothing() {
        for (String wanted : List.of("Vile", "prenoms")) {
            assertThat(reasons(
                            "email;Ville\n",
                            choices -> choices.mappings(Map.of("Ville", wanted)).ignoreUnknown(true)))
                    .singleElement()
                    .asString()
                    .contains("column Ville: --map says " + wanted + ", and there is no such field")
                    .doesNotContain("--ignore-unknown");
        }
    }

    @Test
    @DisplayName("are mapped by every name that a column itself may have, with or without blanks around it")
    void mappedByOtherNames() {
        assertThat(mapping("email;Ville\n", choices -> choices.mappings(Map.of("Ville", " prénom "))))
                .containsExactly("email → email", "Ville → first_name");
    }

    @Test
    @DisplayName("are told from others that look alike by the one that a mapping names exactly")
    void exactSpelling() {
        Map<String, String> mappings = new LinkedHashMap<>();
        mappings.put("NOM", "-");
        mappings.put("Nom", "last_name");

        assertThat(mapping("email;NOM;Nom\n", choices -> choices.mappings(mappings)))
                .containsExactly("email → email", "NOM → left out: as told", "Nom → last_name");
    }

    @Test
    @DisplayName("are not mapped by what is said of another that looks alike")
    void alike() {
        adapter.fields(ContactField.named("Plus", FieldType.NUMBER), ContactField.named("Solde", FieldType.NUMBER));

        assertThat(mapping("email;Solde +;Solde\n", choices -> choices.mappings(Map.of("Solde +", "Plus"))))
                .containsExactly("email → email", "Solde + → field Plus (number)", "Solde → field Solde (number)");
    }

    @Test
    @DisplayName("are not mapped by two of several spellings that say different things")
    void twoSpellings() {
        Map<String, String> mappings = new LinkedHashMap<>();
        mappings.put("NOM", "-");
        mappings.put("nom", "last_name");

        assertThat(reasons("email;Nom\n", choices -> choices.mappings(mappings)))
                .singleElement()
                .asString()
                .contains("two things are said of column Nom", "--map \"#2=");
        mappings.put("NOM", "last_name");
        assertThat(mapping("email;Nom\n", choices -> choices.mappings(mappings)))
                .containsExactly("email → email", "Nom → last_name");
    }

    @Test
    @DisplayName("may have a separator behind the last of them that the rows do not have")
    void separatorBehind() {
        try (Trial trial =
                Trial.of(adapter.provider(), directory, "email;first_name;\nzoe@example.com;Zoé\nlou@example.com\n")) {
            trial.plan();

            assertThat(trial.states()).containsExactly(RowState.PENDING, RowState.REJECTED);
        }
    }

    @Test
    @DisplayName("may leave columns without a name, as long as there is nothing in them")
    void nameless() {
        try (Trial trial = Trial.of(adapter.provider(), directory, "email;;\na@example.com;;\nb@example.com;x;\n")) {
            trial.plan();

            assertThat(trial.states()).containsExactly(RowState.PENDING, RowState.REJECTED);
            assertThat(trial.problem(2))
                    .contains(new RowProblem(
                            "column 2", "column-nameless", "has content but no header", "Give the column a header"));
        }
    }

    @Test
    @DisplayName(
            "takes the only column of telephones as the mobile one where the provider knows one telephone, and says so")
    void onlyPhone() {
        StagedAdapter onePhone = StagedAdapter.adding();
        try (Trial trial = Trial.of(onePhone.provider(), directory, "nom;Téléphone\nZoé;0690112233\n")) {
            ImportPlan plan = trial.plan();
            trial.apply();

            assertThat(plan.warnings()).anyMatch(warning -> warning.contains("taken as the mobile phone"));
            assertThat(onePhone.written())
                    .extracting(Contact::mobilePhone)
                    .extracting(phone -> phone == null ? "" : phone.value())
                    .containsExactly("+590690112233");
        }
    }

    @Test
    @DisplayName("leaves other telephones out of it where one is mapped to the mobile phone, by whatever name")
    void mappedPhone() {
        assertThat(reasons(
                        StagedAdapter.adding(),
                        "email;Numéro;Téléphone\n",
                        choices -> choices.mappings(Map.of("Numéro", " portable "))))
                .singleElement()
                .asString()
                .contains("column Téléphone: there is no place for phone");
    }

    @Test
    @DisplayName("gives every field its type: text stays as it is, the rest is read")
    void types() {
        adapter.fields(
                ContactField.named("Text", FieldType.TEXT),
                ContactField.named("Number", FieldType.NUMBER),
                ContactField.named("Flag", FieldType.FLAG),
                ContactField.named("Time", FieldType.TIMESTAMP),
                ContactField.named("Open", FieldType.UNKNOWN));
        String csv = "email;Text;Number;Flag;Time;Open\na@example.com;007;1 234,5;oui;2026-01-02 20:15;x\n";
        try (Trial trial = Trial.of(adapter.provider(), directory, csv)) {
            trial.land();

            assertThat(adapter.submitted().get(0).contacts().get(0).fields())
                    .containsEntry("Text", FieldValue.text("007"))
                    .containsEntry("Number", FieldValue.number("1234.5"))
                    .containsEntry("Flag", FieldValue.flag(true))
                    .containsEntry("Time", FieldValue.timestamp(LocalDateTime.of(2026, 1, 2, 20, 15)))
                    .containsEntry("Open", FieldValue.text("x"));
        }
    }

    private List<String> mapping(String header, UnaryOperator<ImportSettings.Builder> choices) {
        try (Trial trial = Trial.of(adapter.provider(), directory, header + "a@example.com\n", choices)) {
            return trial.plan().mapping();
        }
    }

    private List<String> reasons(String header, UnaryOperator<ImportSettings.Builder> choices) {
        return reasons(adapter, header, choices);
    }

    private List<String> reasons(StagedAdapter at, String header, UnaryOperator<ImportSettings.Builder> choices) {
        try (Trial trial = Trial.of(at.provider(), directory, header + "a@example.com\n", choices)) {
            return assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(trial::plan)
                    .actual()
                    .reasons();
        }
    }
}
