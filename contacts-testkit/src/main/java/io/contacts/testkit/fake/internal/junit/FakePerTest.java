package io.contacts.testkit.fake.internal.junit;

import io.contacts.testkit.fake.RecordedRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** A fake for each test that asks for one, closed after it; requests that were no operation of the provider fail the test. */
public final class FakePerTest<F> {
    private final Class<F> type;
    private final Supplier<F> starting;
    private final Consumer<F> closing;
    private final Function<F, List<RecordedRequest>> unmatched;

    /**
     * Fakes of one kind.
     *
     * @param unmatched asked when the fake is closed
     */
    public FakePerTest(
            Class<F> type, Supplier<F> starting, Consumer<F> closing, Function<F, List<RecordedRequest>> unmatched) {
        this.type = type;
        this.starting = starting;
        this.closing = closing;
        this.unmatched = unmatched;
    }

    /** Whether this parameter is one of a test's, or of what runs before and after each test. */
    public boolean isFor(ParameterContext parameter, ExtensionContext context) {
        // A constructor or a @BeforeAll method would share one fake among tests, and its state with it.
        return parameter.getParameter().getType() == type
                && parameter.getDeclaringExecutable() instanceof Method
                && context.getTestMethod().isPresent();
    }

    /** The fake of this test, started if it is not yet. */
    public F of(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(type, ignored -> starting.get(), type);
    }

    /**
     * Closes the fake of this test, if it had one.
     *
     * @param provider whose operations the requests had to be
     * @throws AssertionError if one was none, and the test has not failed for another reason
     */
    public void end(ExtensionContext context, String provider) {
        F fake = store(context).remove(type, type);
        if (fake == null) {
            return;
        }
        closing.accept(fake);
        List<RecordedRequest> strays = unmatched.apply(fake);
        if (!strays.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("Requests that are no documented operation of " + provider + ": " + strays);
        }
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(FakePerTest.class, this));
    }
}
