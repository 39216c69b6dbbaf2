package io.contacts.testkit.sofy;

import io.contacts.testkit.fake.internal.junit.FakePerTest;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link FakeSofy} of its own to each JUnit 5 test that has a parameter of that type, in the test itself and in its
 * {@code @BeforeEach} and {@code @AfterEach} methods, and closes it afterwards. A test that passes although a request was no
 * operation of Sofy's then fails, unless it has called {@link FakeSofy#clearJournal()}. Tests may run in parallel.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeSofyExtension sofy = new FakeSofyExtension(fake -> fake.group("Guests"));
 *
 * @Test
 * void addsAGuest(FakeSofy sofy) { … }
 * }</pre>
 *
 * <p>With {@code @ExtendWith(FakeSofyExtension.class)} the fake holds what the document's examples show, as
 * {@link FakeSofy#start()}. Needs JUnit Jupiter on the class path; {@link FakeSofy} itself does not.
 */
public final class FakeSofyExtension implements ParameterResolver, AfterEachCallback {
    private final FakePerTest<FakeSofy> fakes;

    /** Fakes that hold what the document's examples show. */
    public FakeSofyExtension() {
        this(FakeSofy.Builder::documentExamples);
    }

    /**
     * Fakes of your own making.
     *
     * @param configuration called once for each fake, with a new builder that holds no groups and no columns
     */
    public FakeSofyExtension(UnaryOperator<FakeSofy.Builder> configuration) {
        Objects.requireNonNull(configuration, "configuration");
        this.fakes = new FakePerTest<>(
                FakeSofy.class,
                () -> configuration.apply(FakeSofy.builder()).start(),
                FakeSofy::close,
                FakeSofy::unmatched);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return fakes.isFor(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return fakes.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        fakes.end(context, "Sofy");
    }
}
