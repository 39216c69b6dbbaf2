package io.contacts.http;

import feign.Request;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** The types that a method of a Feign interface may return, and what they say about a body. */
final class WireTypes {
    private WireTypes() {}

    /** What the method behind this request does with the body of its answer. */
    static AnswerBody.Use use(Request request) {
        return use(request.requestTemplate().methodMetadata().returnType());
    }

    /** The same for a method that returns this. */
    static AnswerBody.Use use(Type returned) {
        return isNothing(isReply(returned) ? argument(returned) : returned)
                ? AnswerBody.Use.IGNORE
                : AnswerBody.Use.READ;
    }

    static boolean isReply(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Reply.class;
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    static boolean isNothing(Type type) {
        return type == void.class || type == Void.class;
    }

    /** The one argument of a generic type. */
    static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
