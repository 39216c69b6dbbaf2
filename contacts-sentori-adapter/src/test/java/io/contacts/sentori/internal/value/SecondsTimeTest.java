package io.contacts.sentori.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time to the second")
class SecondsTimeTest {
    @Test
    @DisplayName("is read as the general reader reads it, and refused where that one refuses it")
    void agreesWithGeneralReader() {
        Random random = new Random(5);
        int times = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = String.format(
                    "%04d-%02d-%02dT%02d:%02d:%02d",
                    random.nextInt(3000),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(26),
                    random.nextInt(62),
                    random.nextInt(62));

            assertThat(SecondsTime.isForm(text)).isTrue();
            try {
                LocalDateTime expected = LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
                assertThat(SecondsTime.read(text)).isEqualTo(expected);
                times++;
            } catch (DateTimeException e) {
                assertThatThrownBy(() -> SecondsTime.read(text)).isInstanceOf(DateTimeException.class);
            }
        }
        assertThat(times).isBetween(30_000, 49_000);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "",
                "2010-05-13",
                "2010-05-13T09:00",
                "2010-05-13 09:00:00",
                "2010-05-13T09:00:00Z",
                "2010-05-13T09:00:00.5",
                "+010-05-13T09:00:00",
                "2010-05-13T09:00:0٣"
            })
    @DisplayName("is nothing else")
    void otherForms(String text) {
        assertThat(SecondsTime.isForm(text)).isFalse();
    }
}
