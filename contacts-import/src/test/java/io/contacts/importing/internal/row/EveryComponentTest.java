package io.contacts.importing.internal.row;

import static io.contacts.importing.RowState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A column of each component")
class EveryComponentTest {
    private final StagedAdapter adapter = StagedAdapter.everything();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    @DisplayName("is read into that component, and into no other")
    void lands(Contact.Component component) {
        String csv = "email," + ImportSettings.columnName(component) + "\nzoe@example.com," + cell(component) + "\n";
        try (Trial trial =
                Trial.of(adapter.provider(), directory, csv, choices -> choices.consentEvidence("paper form"))) {
            trial.land();

            assertThat(trial.states()).containsExactly(ACCEPTED);
            assertThat(adapter.submitted())
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.contacts())
                            .singleElement()
                            .satisfies(contact -> assertThat(contact.components())
                                    .containsExactlyInAnyOrder(Contact.Component.EMAIL, component)));
        }
    }

    private static String cell(Contact.Component component) {
        return switch (component) {
            case MOBILE_PHONE, PHONE -> "+33655501970";
            case BIRTHDAY -> "1990-02-28";
            case CONSENT -> "yes";
            default -> "Zoé";
        };
    }
}
