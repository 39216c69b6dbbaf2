package io.contacts.testkit.sentori.internal.request;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Lets in what is an operation, has a key and is well formed; in this order. */
public final class Gate {
    private final SentoriKeys keys;
    private final SentoriUndocumented undocumented;
    private final PathText pathText;
    private final BodyText bodyText = new BodyText();

    /** Opens to these keys; how strict it is, the switches say. */
    public Gate(SentoriKeys keys, SentoriUndocumented undocumented) {
        this.keys = keys;
        this.undocumented = undocumented;
        this.pathText = new PathText(undocumented.has(SentoriVariant.AT_SIGN_IN_PATH_ACCEPTED));
    }

    /**
     * The call that a request makes.
     *
     * @throws Refusal with the answer for who is not let in
     */
    public Call admit(FakeRequest request) {
        String path = pathOf(request);
        SentoriOperation operation = operationOf(request, path);
        keys.require(request.headers().getOrDefault("apikey", List.of()));
        byte[] body = request.body();
        checkSize(request, operation, body.length);
        List<String> parameters = operation.parametersOf(path).orElseThrow().stream()
                .map(pathText::of)
                .toList();
        return new Call(operation, parameters, bodyOf(request, operation, body).orElse(null));
    }

    private String pathOf(FakeRequest request) {
        if (!PathText.hasOddSegment(request.rawPath())) {
            return request.rawPath();
        }
        if (undocumented.has(SentoriVariant.ODD_SEGMENTS_COLLAPSE)) {
            return PathText.collapsed(request.rawPath());
        }
        throw new Refusal(FakeResponse.unmatched(404));
    }

    private static SentoriOperation operationOf(FakeRequest request, String path) {
        List<SentoriOperation> there = operationsWith(path);
        if (there.isEmpty() || request.rawQuery().isPresent()) {
            throw new Refusal(FakeResponse.unmatched(404));
        }
        return there.stream()
                .filter(operation -> operation.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> new Refusal(FakeResponse.unmatched(405)
                        .withHeader("Allow", there.get(0).method())));
    }

    private static List<SentoriOperation> operationsWith(String path) {
        return Arrays.stream(SentoriOperation.values())
                .filter(operation -> operation.parametersOf(path).isPresent())
                .toList();
    }

    private void checkSize(FakeRequest request, SentoriOperation operation, int bytes) {
        boolean lengthGiven = request.header("Content-Length").isPresent()
                || request.header("Transfer-Encoding").isPresent();
        if (operation.method().equals("POST")
                && !lengthGiven
                && undocumented.has(SentoriVariant.POST_WITHOUT_LENGTH_REFUSED)) {
            throw new Refusal(FakeResponse.text(411, "Length Required\n"));
        }
        if (bytes > undocumented.maxBodyBytes().orElse(Long.MAX_VALUE)) {
            throw Refusal.tooLarge();
        }
    }

    private Optional<JsonNode> bodyOf(FakeRequest request, SentoriOperation operation, byte[] body) {
        if (BodyText.isBlank(body)) {
            return Optional.empty();
        }
        if (!operation.takesBody()) {
            boolean ignored =
                    operation != SentoriOperation.DELETE && undocumented.has(SentoriVariant.NEEDLESS_BODY_IGNORED);
            Refusal.when(!ignored, SentoriError.BAD_REQUEST);
            return Optional.empty();
        }
        if (!undocumented.has(SentoriVariant.ANY_CONTENT_TYPE) && !isJson(request)) {
            throw new Refusal(FakeResponse.text(415, "Unsupported Media Type\n"));
        }
        return Optional.of(bodyText.object(request));
    }

    private static boolean isJson(FakeRequest request) {
        String type = request.header("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\"]", "");
        String encoding = request.header("Content-Encoding").orElse("identity");
        return (type.equals("application/json") || type.equals("application/json;charset=utf-8"))
                && encoding.equals("identity");
    }
}
