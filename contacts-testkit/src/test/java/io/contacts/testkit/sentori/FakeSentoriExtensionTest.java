package io.contacts.testkit.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The JUnit extension of the fake Sentori")
class FakeSentoriExtensionTest {

    @Nested
    @DisplayName("registered with a configuration")
    class Configured {
        private static final Set<FakeSentori> SEEN = ConcurrentHashMap.newKeySet();

        @RegisterExtension
        static final FakeSentoriExtension EXTENSION =
                new FakeSentoriExtension(fake -> fake.mailingList("1234ABCD", "News", "Monthly"));

        @BeforeEach
        void prepare(FakeSentori sentori) {
            sentori.addContact("zoe@example.com");
        }

        @AfterEach
        void lookBack(FakeSentori sentori) {
            assertThat(sentori.subscribers("1234ABCD")).containsExactly("zoe@example.com");
        }

        @RepeatedTest(2)
        @DisplayName("gives each test a fake of its own, the same in @BeforeEach, test and @AfterEach")
        void ofItsOwn(FakeSentori sentori, FakeSentori same) {
            assertThat(same).isSameAs(sentori);
            assertThat(SEEN.add(sentori)).isTrue();
            assertThat(sentori.contacts()).hasSize(1);
            assertThat(sentori.subscribers("1234ABCD")).isEmpty();

            new SentoriClient(sentori).post("/contact/subscribe/zoe%40example.com/1234ABCD/");
        }
    }

    @Nested
    @ExtendWith(FakeSentoriExtension.class)
    @DisplayName("named in an annotation")
    class Annotated {
        @Test
        @DisplayName("gives a fake with an empty account and the demo key")
        void empty(FakeSentori sentori) {
            assertThat(sentori.contacts()).isEmpty();
            assertThat(sentori.apiKey()).isEqualTo(SentoriFakeApi.DEMO_KEY);
        }
    }

    @Nested
    @DisplayName("at the end of a test")
    class AtTheEnd {
        @RegisterExtension
        static final FakeSentoriExtension EXTENSION = new FakeSentoriExtension();

        @RegisterExtension
        static final ParameterResolver CONTEXT = new ContextAsParameter();

        @Test
        @DisplayName("closes the fake")
        void closes(FakeSentori sentori, ExtensionContext context) {
            SentoriClient client = new SentoriClient(sentori);

            EXTENSION.afterEach(context);

            assertThatThrownBy(() -> client.get("/mailinglists/")).isInstanceOf(IllegalStateException.class);
        }

        @Test
        @DisplayName("fails the test when a request was no operation of Sentori, and names nobody")
        void unmatched(FakeSentori sentori, ExtensionContext context) {
            new SentoriClient(sentori).get("/contact/get/zoe%40example.com");

            assertThatThrownBy(() -> EXTENSION.afterEach(context))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("GET /v2.0/contact/get/***")
                    .hasMessageNotContaining("zoe");
        }

        @Test
        @DisplayName("forgives such a request when the journal was cleared")
        void cleared(FakeSentori sentori) {
            int status = new SentoriClient(sentori).get("/nowhere/").status();

            sentori.clearJournal();

            assertThat(status).isEqualTo(404);
        }
    }

    /** JUnit's own context, so that a test can end itself early and look at what happens. */
    private static final class ContextAsParameter implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ExtensionContext.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context;
        }
    }
}
