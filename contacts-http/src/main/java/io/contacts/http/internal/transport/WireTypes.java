package io.contacts.http.internal.transport;

import feign.Request;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.wire.Reply;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** The types that a method of a Feign interface may return, and what they say about a body. */
final class WireTypes {
    private WireTypes() {}

    /**
     * What a method returns, taken apart.
     *
     * @param body the type of the body
     * @param isReply whether the status is returned with it
     */
    record Returned(Type body, boolean isReply) {}

    static Returned returned(Type type) {
        boolean reply = isReply(type);
        return new Returned(reply ? argument(type) : type, reply);
    }

    /** What the method behind this request does with the body of its answer. */
    static AnswerBody.Use use(Request request) {
        return use(request.requestTemplate().methodMetadata().returnType());
    }

    /** The same for a method that returns this. */
    static AnswerBody.Use use(Type returned) {
        return isNothing(returned(returned).body()) ? AnswerBody.Use.IGNORE : AnswerBody.Use.READ;
    }

    private static boolean isReply(Type type) {
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
