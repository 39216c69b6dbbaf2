package io.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.error.ContactsException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A row that the provider refused")
class AdviceTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("is kept with what to do about it")
    @MethodSource("refusals")
    void whatToDo(String code, ContactsException refusal, String advice) {
        StagedAdapter adapter = StagedAdapter.adding();
        adapter.onWrite(contact -> {
            throw refusal;
        });
        try (Trial trial = Trial.of(adapter.provider(), directory, "email\nzoe@example.com\n")) {
            trial.land();

            assertThat(trial.states()).containsExactly(RowState.REJECTED);
            assertThat(trial.problem(1).orElseThrow().code()).isEqualTo(code);
            assertThat(trial.problem(1).orElseThrow().fix()).isEqualTo(advice);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "already-there-102", Trouble.alreadyThere(), "Import it with --mode save or --mode update"),
                Arguments.of("not-there-101", Trouble.notThere(), "Import it with --mode save or --mode add"),
                Arguments.of("bad-address-107", Trouble.badAddress(), "Ask the person for another address"),
                Arguments.of("too-large", Trouble.tooLarge(), "Shorten the cells of the row"),
                Arguments.of("refused-103", Trouble.invalid(), "Correct the row and import it again"),
                Arguments.of(
                        "conflict",
                        Trouble.conflict(),
                        "Look at the provider whether the person is there already, under this address or number"),
                Arguments.of("refused-999", Trouble.unknownCode(), "Look the code up in the provider's documents"));
    }
}
