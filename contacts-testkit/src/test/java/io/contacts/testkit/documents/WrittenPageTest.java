package io.contacts.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page that a test makes")
class WrittenPageTest {
    @Test
    @DisplayName("is shown where it first differs from the one that is printed, and nowhere else")
    void difference() {
        assertThat(WrittenPage.difference("one\ntwo\n", "one\ntwo\n")).isEmpty();
        assertThat(WrittenPage.difference("one\ntwo\nthree\n", "one\n2\n3\n"))
                .hasValue("line 2 is \"two\" and should be \"2\"");
        assertThat(WrittenPage.difference("one", "one\ntwo")).hasValue("line 2 is missing and should be \"two\"");
        assertThat(WrittenPage.difference("one\n", "one")).hasValue("line 2 is \"\" and should be missing");
    }
}
