package io.contacts.testkit.sentori;

import io.contacts.testkit.fake.RecordedRequest;
import java.lang.reflect.Method;
import java.util.List;
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
    private final UnaryOperator<FakeSentori.Builder> configuration;

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
        this.configuration = Objects.requireNonNull(configuration, "configuration");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        // A constructor or a @BeforeAll method would share one fake among tests, and its state with it.
        return parameter.getParameter().getType() == FakeSentori.class
                && parameter.getDeclaringExecutable() instanceof Method
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        FakeSentori.class,
                        type -> configuration.apply(FakeSentori.builder()).start(),
                        FakeSentori.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FakeSentori fake = store(context).remove(FakeSentori.class, FakeSentori.class);
        if (fake == null) {
            return;
        }
        fake.close();
        List<RecordedRequest> unmatched = fake.unmatched();
        if (!unmatched.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("Requests that are no documented operation of Sentori: " + unmatched);
        }
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(FakeSentoriExtension.class, this));
    }
}
