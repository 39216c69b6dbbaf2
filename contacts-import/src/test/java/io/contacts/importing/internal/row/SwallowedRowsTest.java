package io.contacts.importing.internal.row;

import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell of several lines")
class SwallowedRowsTest {
    private final StagedAdapter adapter = StagedAdapter.everything();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{index}")
    @DisplayName("is of rows that an open quote has swallowed where a line has an address in its place")
    @ValueSource(
            strings = {
                "email,last_name,first_name\na@example.com,A,\"x\nb@example.com,B,\nc@example.com,C,y\"\n",
                "first_name,last_name,email\n\"x,A,a@example.com\nBea,B,b@example.com\ny\",C,c@example.com\n",
                "email;last_name\na@example.com;\"x\n\tb@example.com ;B\"\n",
                "email,last_name\na@example.com,\"x\n\"\"b@example.com\"\",B\"\n",
                "mobile_phone|last_name\n0690112233|\"x\n0690112234|b@example.com\"\n"
            })
    void rows(String csv) {
        assertThat(states(csv)).containsExactly(REJECTED);
    }

    @ParameterizedTest(name = "{index}")
    @DisplayName("is text where addresses and separators stand elsewhere, as in mail that somebody has pasted")
    @ValueSource(
            strings = {
                "De : Bob <bob@example.com>, Jim <jim@example.com>, Al\nBonjour, merci, à bientôt",
                "Bob Ray, Acme, 12 rue du Port, Paris\nbob@example.com\nwww.example.com",
                "Écrire à bob@example.com, qui, dit-il, est là, le lundi",
                "tel, mail: bob@example.com, ou passer"
            })
    void text(String lines) {
        for (String separator : new String[] {",", ";"}) {
            String csv = "email,first_name,Note\na@example.com,Ana,\"Rappeler\n".replace(",", separator);

            assertThat(states(csv + lines + "\"\n")).containsExactly(PENDING);
        }
    }

    @Test
    @DisplayName(
            "is still of swallowed rows in the file of rejected rows, which is wider, until somebody has put it right")
    void rejectedAgain() {
        String csv = "email;first_name\na@example.com;\"Ana\nb@example.com;Bea\"\nc@example.com;Cleo;x;y\n";
        try (Trial first = trial(csv)) {
            first.land();

            assertThat(states(first.rejects())).containsExactly(REJECTED, REJECTED);
        }
    }

    private List<RowState> states(String csv) {
        try (Trial trial = trial(csv)) {
            trial.plan();
            return trial.states();
        }
    }

    private Trial trial(String csv) {
        return Trial.of(adapter.provider(), directory, csv, choices -> choices.ignoreUnknown(true));
    }
}
