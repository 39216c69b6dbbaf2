package io.contacts.http.internal.transport;

import feign.DefaultContract;
import feign.DefaultInvocationHandlerFactory;
import feign.InvocationHandlerFactory;
import feign.MethodMetadata;
import feign.Target;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.attempt.CurrentAttempt;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls the plain methods of an API itself, from what Feign's contract says of them: Feign reads templates anew with each
 * call, which costs more than the call. What is not plain is left to Feign.
 */
final class PlainMethods implements InvocationHandlerFactory {
    /** Feign's own compares what handles the calls of both, which is Feign's for neither of ours. */
    private static final Method EQUALS = equalsMethod();

    private final String base;
    private final Transport transport;
    private final WireEncoder encoder;
    private final StatusErrors errors;
    private final CurrentAttempt current;

    /** @param base where the API is, without a trailing slash */
    PlainMethods(String base, Transport transport, WireEncoder encoder, StatusErrors errors, CurrentAttempt current) {
        this.base = base;
        this.transport = transport;
        this.encoder = encoder;
        this.errors = errors;
        this.current = current;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Feign has it
    public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
        InvocationHandler feign = new DefaultInvocationHandlerFactory().create(target, dispatch);
        Map<Method, PlainMethod> plain = new HashMap<>();
        for (MethodMetadata metadata : new DefaultContract().parseAndValidateMetadata(target.type())) {
            PlainMethod.of(metadata, base).ifPresent(method -> plain.put(metadata.method(), method));
        }
        return handler(feign, plain);
    }

    @SuppressWarnings("NullAway") // a method that returns nothing returns null, as InvocationHandler has it
    private InvocationHandler handler(InvocationHandler feign, Map<Method, PlainMethod> plain) {
        return (proxy, method, arguments) -> {
            PlainMethod known = plain.get(method);
            if (known != null) {
                return call(known, arguments);
            }
            return method.equals(EQUALS) ? proxy == arguments[0] : feign.invoke(proxy, method, arguments);
        };
    }

    private static Method equalsMethod() {
        try {
            return Object.class.getMethod("equals", Object.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every object has it", e);
        }
    }

    private @Nullable Object call(PlainMethod method, Object @Nullable [] arguments) {
        Object body = method.body(arguments);
        String url = method.url(arguments);
        byte[] bytes = body == null ? null : encoder.bytes(body);
        Attempt attempt = current.get();
        Answer answer = transport.send(attempt, method.verb(), url, bytes, method.use());
        if (!answer.isSuccess()) {
            throw errors.error();
        }
        return WireDecoder.decoded(attempt, answer, method.returns());
    }
}
