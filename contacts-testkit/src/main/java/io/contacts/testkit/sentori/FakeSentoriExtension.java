package io.contacts.testkit.sentori;

import io.contacts.testkit.fake.internal.junit.FakePerTest;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link FakeSentori} of its own to each JUnit 5 test that has a parameter of that type, in the test itself and in
 * its {@code @BeforeEach} and {@code @AfterEach} methods, and closes it afterwards. A test that passes although a request was
 * no operation of Sentori's then fails, unless it has called {@link FakeSentori#clearJournal()}: a double that swallows those
 * hides the worst mistakes. Tests may run in parallel.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeSentoriExtension sentori = new FakeSentoriExtension(
 *         fake -> fake.mailingList("1234ABCD", "News", "Monthly"));
 *
 * @Test
 * void keepsAGuest(FakeSentori sentori) { … }
 * }</pre>
 *
 * <p>{@code @ExtendWith(FakeSentoriExtension.class)} does for an empty account. Needs JUnit Jupiter on the class path;
 * {@link FakeSentori} itself does not.
 */
public final class FakeSentoriExtension implements ParameterResolver, AfterEachCallback {
    private final FakePerTest<FakeSentori> fakes;

    /** Fakes with the demo key and an empty account. */
    public FakeSentoriExtension() {
        this(UnaryOperator.identity());
    }

    /**
     * Fakes of your own making.
     *
     * @param configuration called once for each fake, with a new builder
     */
    public FakeSentoriExtension(UnaryOperator<FakeSentori.Builder> configuration) {
        Objects.requireNonNull(configuration, "configuration");
        this.fakes = new FakePerTest<>(
                FakeSentori.class,
                () -> configuration.apply(FakeSentori.builder()).start(),
                FakeSentori::close,
                FakeSentori::unmatched);
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
        fakes.end(context, "Sentori");
    }
}
