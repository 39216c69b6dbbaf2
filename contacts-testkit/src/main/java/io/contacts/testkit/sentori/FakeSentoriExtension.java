package io.contacts.testkit.sentori;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A {@link FakeSentori} of its own for each test, as a parameter:
 *
 * <pre>{@code
 * @ExtendWith(FakeSentoriExtension.class)
 * class GuestBookTest {
 *     @Test
 *     void aGuestIsKept(FakeSentori sentori) { … }
 * }
 * }</pre>
 *
 * <p>With {@code @RegisterExtension}, {@link #of(Supplier)} sets it up. A test fails when it sent a request that is no
 * documented operation: a double that swallows those hides the worst mistakes.
 */
public final class FakeSentoriExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(FakeSentoriExtension.class);

    private final Supplier<FakeSentori> starter;

    /** Starts each fake with its defaults. */
    public FakeSentoriExtension() {
        this(FakeSentori::start);
    }

    private FakeSentoriExtension(Supplier<FakeSentori> starter) {
        this.starter = starter;
    }

    /**
     * Starts each fake your way: {@code FakeSentoriExtension.of(() -> FakeSentori.builder().apiKey(key).start())}.
     *
     * @param starter called once before each test
     */
    public static FakeSentoriExtension of(Supplier<FakeSentori> starter) {
        return new FakeSentoriExtension(starter);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(FakeSentori.class, starter.get());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FakeSentori sentori = context.getStore(NAMESPACE).remove(FakeSentori.class, FakeSentori.class);
        if (sentori == null) {
            return;
        }
        sentori.close();
        List<?> unmatched = sentori.unmatched();
        if (!unmatched.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("Requests that are no documented operation of Sentori: " + unmatched);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeSentori.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(FakeSentori.class, FakeSentori.class);
    }
}
