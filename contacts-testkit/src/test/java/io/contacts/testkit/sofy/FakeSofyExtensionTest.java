package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
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

@DisplayName("The JUnit extension")
class FakeSofyExtensionTest {

    @Nested
    @DisplayName("registered with a configuration")
    class Configured {
        private static final Set<FakeSofy> SEEN = ConcurrentHashMap.newKeySet();

        @RegisterExtension
        static final FakeSofyExtension EXTENSION =
                new FakeSofyExtension(fake -> fake.keyId("nice").group("Guests"));

        @BeforeEach
        void prepare(FakeSofy sofy) {
            sofy.addGroup("Added before");
        }

        @AfterEach
        void lookBack(FakeSofy sofy) {
            assertThat(sofy.contacts(1)).hasSize(1);
        }

        @RepeatedTest(2)
        @DisplayName("gives each test a fake of its own, the same in @BeforeEach, test and @AfterEach")
        void givesEachTestItsOwn(FakeSofy sofy, FakeSofy same) {
            assertThat(same).isSameAs(sofy);
            assertThat(SEEN.add(sofy)).isTrue();
            assertThat(sofy.keyId()).isEqualTo("nice");
            assertThat(sofy.groups()).extracting(SofyGroup::name).containsExactly("Guests", "Added before");
            assertThat(sofy.contacts(1)).isEmpty();

            new SofyClient(sofy).post("/groups/1/contacts", SofyDocument.CONTACT);
        }
    }

    @Nested
    @ExtendWith(FakeSofyExtension.class)
    @DisplayName("named in an annotation")
    class Annotated {
        @Test
        @DisplayName("gives a fake that holds the document's examples")
        void holdsExamples(FakeSofy sofy) {
            assertThat(sofy.groups()).hasSize(3);
        }
    }

    @Nested
    @DisplayName("at the end of a test")
    class AtTheEnd {
        @RegisterExtension
        static final FakeSofyExtension EXTENSION = new FakeSofyExtension();

        @RegisterExtension
        static final ParameterResolver CONTEXT = new ContextAsParameter();

        @Test
        @DisplayName("closes the fake")
        void closes(FakeSofy sofy, ExtensionContext context) {
            SofyClient client = new SofyClient(sofy);

            EXTENSION.afterEach(context);

            assertThatThrownBy(() -> client.get("/groups")).isInstanceOf(UncheckedIOException.class);
        }

        @Test
        @DisplayName("fails the test if a request was no operation of Sofy's, and names no person")
        void failsOnUnmatchedRequests(FakeSofy sofy, ExtensionContext context) {
            new SofyClient(sofy).get("/contacts/joe@example.com");

            assertThatThrownBy(() -> EXTENSION.afterEach(context))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("GET /v1/contacts")
                    .hasMessageNotContaining("joe");
        }

        @Test
        @DisplayName("does not mind such a request once the journal is cleared")
        void forgivesWhatWasCleared(FakeSofy sofy) {
            int status = new SofyClient(sofy).get("/nowhere").statusCode();

            sofy.clearJournal();

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
