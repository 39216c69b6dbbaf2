package io.contacts.http.call;

import io.contacts.http.internal.answer.BodyExcerpt;
import io.contacts.http.internal.answer.JsonContent;
import io.contacts.http.wire.Json;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A response that is not a 2xx, cut off after 64 KiB. */
public final class ErrorResponse {
    private final int status;
    private final Optional<String> contentType;
    private final byte[] body;
    private final Optional<Duration> retryAfter;

    /**
     * A response.
     *
     * @param contentType the {@code Content-Type} header as it came
     * @param body what came of the body, possibly nothing
     * @param retryAfter how long {@code Retry-After} asks to wait, read from seconds or from a date
     */
    public ErrorResponse(int status, Optional<String> contentType, byte[] body, Optional<Duration> retryAfter) {
        this.status = status;
        this.contentType = Objects.requireNonNull(contentType, "contentType");
        this.body = body.clone();
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** The {@code Content-Type} header as it came. */
    public Optional<String> contentType() {
        return contentType;
    }

    /** A copy of the body. */
    public byte[] body() {
        return body.clone();
    }

    /** How long {@code Retry-After} asks to wait; empty if it is missing or neither seconds nor a date. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The body as JSON; empty if its content type does not say JSON in UTF-8, or it is not one whole document. */
    public Optional<JsonNode> json() {
        return JsonContent.problem(contentType, body).isPresent() ? Optional.empty() : Json.tree(body);
    }

    /** Content type and a masked excerpt of the body, safe to show: {@code text/html, <html><head>…}. */
    public String description() {
        return BodyExcerpt.describe(contentType, body);
    }

    /** The status alone: the body may name people. */
    @Override
    public String toString() {
        return "ErrorResponse[status=" + status + "]";
    }
}
