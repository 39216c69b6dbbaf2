package io.contacts.importing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.domain.audience.AudienceId;
import io.contacts.importing.DateOrder;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings of an import")
class ImportSettingsTest {
    private static final Path FILE = Path.of("people.csv");

    @Test
    @DisplayName("are all the same for a run that goes on")
    void chosen() {
        // Longer than most, because it sets everything that can be set.
        ImportSettings read = readAgain(ImportSettings.of(FILE)
                .mode(ImportMode.ADD)
                .audience(AudienceId.of("7"))
                .mappings(Map.of("map:=", "first_name", "dates:x", "-"))
                .ignoreUnknown(true)
                .consentEvidence("paper form")
                .dateOrder(DateOrder.MONTH_FIRST)
                .dateOrders(Map.of("Né le", DateOrder.DAY_FIRST))
                .yearsFrom(OptionalInt.of(1930))
                .phoneRegion("GP")
                .duplicates(DuplicatePolicy.REJECT)
                .batchSize(3)
                .concurrency(2)
                .oneByOne(true)
                .applyOptOuts(true)
                .onlyChanges(true)
                .destination("account 1")
                .runName("guests"));

        assertThat(read)
                .returns(FILE.toAbsolutePath(), ImportSettings::file)
                .returns(Optional.of(ImportMode.ADD), ImportSettings::mode)
                .returns(Optional.of(AudienceId.of("7")), ImportSettings::audience)
                .returns(Map.of("map:=", "first_name", "dates:x", "-"), ImportSettings::mappings)
                .returns(true, ImportSettings::ignoreUnknown)
                .returns(Optional.of("paper form"), ImportSettings::consentEvidence)
                .returns(Optional.of(DateOrder.MONTH_FIRST), ImportSettings::dateOrder)
                .returns(Map.of("Né le", DateOrder.DAY_FIRST), ImportSettings::dateOrders)
                .returns(OptionalInt.of(1930), ImportSettings::yearsFrom)
                .returns("GP", ImportSettings::phoneRegion)
                .returns(DuplicatePolicy.REJECT, ImportSettings::duplicates)
                .returns(3, ImportSettings::batchSize)
                .returns(2, ImportSettings::concurrency)
                .returns(true, ImportSettings::oneByOne)
                .returns(true, ImportSettings::applyOptOuts)
                .returns(true, ImportSettings::onlyChanges)
                .returns("account 1", ImportSettings::destination)
                .returns("guests", ImportSettings::runName);
    }

    @Test
    @DisplayName("are careful where nothing is chosen, and stay so for a run that goes on")
    void defaults() {
        assertThat(readAgain(ImportSettings.of(FILE)))
                .returns(Optional.empty(), ImportSettings::mode)
                .returns(Optional.empty(), ImportSettings::audience)
                .returns(Map.of(), ImportSettings::mappings)
                .returns(false, ImportSettings::ignoreUnknown)
                .returns(Optional.empty(), ImportSettings::consentEvidence)
                .returns(Optional.empty(), ImportSettings::dateOrder)
                .returns(Map.of(), ImportSettings::dateOrders)
                .returns(OptionalInt.empty(), ImportSettings::yearsFrom)
                .returns("FR", ImportSettings::phoneRegion)
                .returns(DuplicatePolicy.LAST, ImportSettings::duplicates)
                .returns(500, ImportSettings::batchSize)
                .returns(8, ImportSettings::concurrency)
                .returns(false, ImportSettings::oneByOne)
                .returns(false, ImportSettings::applyOptOuts)
                .returns(false, ImportSettings::onlyChanges)
                .returns("", ImportSettings::destination)
                .returns("import", ImportSettings::runName);
    }

    @ParameterizedTest
    @DisplayName("that a run must have been kept with are not guessed if they are missing")
    @ValueSource(
            strings = {
                "file",
                "ignore-unknown",
                "phone-region",
                "duplicates",
                "batch-size",
                "concurrency",
                "one-by-one",
                "apply-opt-outs",
                "only-changes",
                "destination",
                "run"
            })
    void missing(String key) {
        Map<String, String> written =
                new HashMap<>(StoredSettings.written(ImportSettings.of(FILE).build()));
        written.remove(key);

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> StoredSettings.read(written))
                .withMessageContaining("does not say " + key);
    }

    @Test
    @DisplayName("have bounds, which belong to them")
    void bounds() {
        ImportSettings.Builder builder = ImportSettings.of(FILE);

        assertThat(builder.batchSize(1).concurrency(1).build())
                .returns(1, ImportSettings::batchSize)
                .returns(1, ImportSettings::concurrency);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.batchSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.concurrency(0));
        for (int year : new int[] {1000, 9900}) {
            assertThat(builder.yearsFrom(OptionalInt.of(year)).build().yearsFrom())
                    .hasValue(year);
        }
        for (int year : new int[] {999, 9901, 30}) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.yearsFrom(OptionalInt.of(year)));
        }
    }

    @Test
    @DisplayName("stay as they are when their builder is used further")
    void immutable() {
        Map<String, String> mappings = new HashMap<>(Map.of("a", "email"));
        ImportSettings.Builder builder = ImportSettings.of(FILE).mappings(mappings);
        ImportSettings settings = builder.build();

        mappings.put("b", "title");
        builder.batchSize(1).mappings(Map.of());

        assertThat(settings)
                .returns(500, ImportSettings::batchSize)
                .returns(Map.of("a", "email"), ImportSettings::mappings);
    }

    private static ImportSettings readAgain(ImportSettings.Builder builder) {
        return StoredSettings.read(StoredSettings.written(builder.build())).build();
    }
}
