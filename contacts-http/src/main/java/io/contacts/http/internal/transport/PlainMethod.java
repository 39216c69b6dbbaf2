package io.contacts.http.internal.transport;

import feign.MethodMetadata;
import feign.Param;
import feign.Request;
import feign.RequestTemplate;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.wire.PathSegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A method of an API that needs nothing but a path, whose variables are all {@link PathSegment}s, and perhaps a body. Its
 * template is taken apart once.
 */
final class PlainMethod {
    /** For variables of usual length. */
    private static final int ROOM = 64;

    private static final int LONGEST_ID = 20;

    private static final Pattern PATH = Pattern.compile("(?:/(?:[A-Za-z0-9_~-]+|\\{[A-Za-z0-9]+}))+/?");
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Set<String> OWN_HEADERS = Set.of("Accept", "Content-Type");

    private final Request.HttpMethod verb;
    private final WireTypes.Returned returns;
    private final AnswerBody.Use use;
    private final int bodyIndex;

    /** What stands before each variable, the address of the API included, and what stands after the last one. */
    private final List<String> literals;

    private final List<Integer> variables;

    private volatile @Nullable Last last;

    private PlainMethod(MethodMetadata metadata, List<String> literals, List<Integer> variables) {
        this.verb = Request.HttpMethod.valueOf(metadata.template().method());
        this.returns = WireTypes.returned(metadata.returnType());
        this.use = WireTypes.use(metadata.returnType());
        this.bodyIndex = metadata.bodyIndex() == null ? -1 : metadata.bodyIndex();
        this.literals = List.copyOf(literals);
        this.variables = List.copyOf(variables);
    }

    /**
     * The method behind this, or empty if it is not so plain.
     *
     * @param base where the API is, without a trailing slash
     */
    static Optional<PlainMethod> of(MethodMetadata metadata, String base) {
        RequestTemplate template = metadata.template();
        boolean plain = metadata.urlIndex() == null
                && metadata.headerMapIndex() == null
                && metadata.queryMapIndex() == null
                && metadata.formParams().isEmpty()
                && template.queries().isEmpty()
                && template.bodyTemplate() == null
                && (!template.decodeSlash() || !template.url().contains("{"))
                && OWN_HEADERS.containsAll(template.headers().keySet())
                && PATH.matcher(template.url()).matches();
        return plain ? withVariables(metadata, base + template.url()) : Optional.empty();
    }

    private static Optional<PlainMethod> withVariables(MethodMetadata metadata, String url) {
        List<String> literals = new ArrayList<>();
        List<Integer> variables = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(url);
        int copied = 0;
        while (variable.find()) {
            Optional<Integer> index = segment(metadata, variable.group(1));
            if (index.isEmpty()) {
                return Optional.empty();
            }
            literals.add(url.substring(copied, variable.start()));
            variables.add(index.get());
            copied = variable.end();
        }
        literals.add(url.substring(copied));
        return Optional.of(new PlainMethod(metadata, literals, variables));
    }

    /** Which argument the variable is, if it is written by {@link PathSegment}. */
    private static Optional<Integer> segment(MethodMetadata metadata, String name) {
        for (Map.Entry<Integer, Collection<String>> argument :
                metadata.indexToName().entrySet()) {
            Class<? extends Param.Expander> expander =
                    metadata.indexToExpanderClass().get(argument.getKey());
            if (argument.getValue().contains(name) && expander == PathSegment.class) {
                return Optional.of(argument.getKey());
            }
        }
        return Optional.empty();
    }

    Request.HttpMethod verb() {
        return verb;
    }

    WireTypes.Returned returns() {
        return returns;
    }

    AnswerBody.Use use() {
        return use;
    }

    /**
     * The address that a call goes to.
     *
     * @throws IllegalArgumentException as {@link PathSegment#expand}
     */
    String url(@Nullable Object @Nullable [] arguments) {
        String url = literals.get(0);
        if (arguments == null || variables.isEmpty()) {
            return url;
        }
        Last before = last;
        if (before != null && before.variable.equals(arguments[variables.get(0)])) {
            return before.url;
        }
        return written(url, arguments);
    }

    private String written(String start, @Nullable Object[] arguments) {
        StringBuilder whole = new StringBuilder(start.length() + ROOM).append(start);
        for (int i = 0; i < variables.size(); i++) {
            Object value = arguments[variables.get(i)];
            if (value == null) {
                throw new IllegalStateException("a path must have no empty segments; a variable is missing");
            }
            PathSegment.append(whole, value);
            whole.append(literals.get(i + 1));
        }
        String url = whole.toString();
        if (variables.size() == 1 && arguments[variables.get(0)] instanceof String variable && isShort(variable)) {
            last = new Last(variable, url);
        }
        return url;
    }

    /** As an id is, which comes again and again; an address is another one each time. */
    private static boolean isShort(String variable) {
        return variable.length() <= LONGEST_ID && variable.indexOf('@') < 0;
    }

    /** What was written last, and for what. */
    private record Last(String variable, String url) {}

    /** The argument that goes as the body, or {@code null} if the method has none. */
    @Nullable
    Object body(@Nullable Object @Nullable [] arguments) {
        if (bodyIndex < 0 || arguments == null) {
            return null;
        }
        Object body = arguments[bodyIndex];
        if (body == null) {
            throw new IllegalArgumentException("a body must be given");
        }
        return body;
    }
}
