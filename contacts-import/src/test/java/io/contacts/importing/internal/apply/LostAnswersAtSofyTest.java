package io.contacts.importing.internal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.SofyContact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sofy's answers that are lost after they took effect")
class LostAnswersAtSofyTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0} of {1} calls")
    @DisplayName("leave exactly their rows in doubt; nobody is there twice, however often the run is resumed")
    @CsvSource({"0.01,400", "0.1,200", "1,40"})
    void exact(double share, int rows) throws IOException {
        // Longer than most, because it holds the provider, the ledger and the requests against each other.
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            long group = sofy.groups().get(0).id();
            sofy.script(Faults.script()
                    .onMethod("POST")
                    .withProbability(share, 3)
                    .resetAfterEffect()
                    .build());
            Path file = file(rows);
            RunFolder folder = RunHome.in(directory).create(file, Clock.systemUTC());
            ImportSettings settings = ImportSettings.of(file).concurrency(4).build();
            int parts = 1;
            long pending = part(sofy, group, folder, Optional.of(settings));
            while (pending > 0) {
                assertThat(++parts).as("each part gets on").isLessThanOrEqualTo(rows);
                pending = part(sofy, group, folder, Optional.empty());
            }

            Map<String, Long> copies = sofy.contacts(group).stream()
                    .map(SofyContact::emailAddress)
                    .flatMap(Optional::stream)
                    .collect(Collectors.groupingBy(address -> address, Collectors.counting()));
            assertThat(copies).as("everybody is there").hasSize(rows);
            assertThat(copies.values()).as("nobody twice").containsOnly(1L);
            try (LedgerView view = folder.view()) {
                long lost = sofy.journal().stream()
                        .filter(request -> request.method().equals("POST"))
                        .count();
                assertThat(view.counts().of(RowState.CREATED) + view.counts().of(RowState.IN_DOUBT))
                        .isEqualTo(rows)
                        .isEqualTo(lost);
                if (share == 1) {
                    assertThat(view.counts().of(RowState.IN_DOUBT)).isEqualTo(rows);
                } else {
                    assertThat(view.counts().of(RowState.IN_DOUBT)).isBetween(1L, (long) (rows * share * 3));
                }
            }
        }
    }

    private static long part(FakeSofy sofy, long group, RunFolder folder, Optional<ImportSettings> first) {
        Map<String, String> config = new HashMap<>();
        config.put("contacts.provider", "sofy");
        config.put("contacts.sofy.base-url", sofy.baseUrl().toString());
        config.put("contacts.sofy.api-key-id", sofy.keyId());
        config.put("contacts.sofy.api-key-secret", sofy.keySecret());
        config.put("contacts.sofy.group-id", Long.toString(group));
        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(config));
                ContactImport run = first.isPresent()
                        ? ContactImport.in(folder, provider, first.get(), Clock.systemUTC())
                        : ContactImport.resume(folder, provider, "", ResumeChoices.none(), Clock.systemUTC())) {
            run.plan();
            return run.apply(RunListener.none()).counts().of(RowState.PENDING);
        }
    }

    private Path file(int rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("email"));
        for (int i = 0; i < rows; i++) {
            lines.add("guest" + i + "@example.com");
        }
        return Files.write(directory.resolve("people.csv"), lines);
    }
}
