package io.contacts.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes in the body of one answer, up to its limit, and never blocks: it runs on the client's only thread. */
final class AnswerBody implements BodySubscriber<Boolean> {
    /** Enough for any error envelope, and for any body that is not looked at. */
    static final int SMALL = 64 * 1024;

    /** What to do with the body of a 2xx. */
    enum Use {
        /** Read it all, up to the limit. */
        READ,
        /** Let it pass: the status says everything. */
        IGNORE
    }

    private final ResponseInfo head;
    private final boolean ignored;

    /** Whether nothing can be said before all of it is there; the status of an error or of a bare success says enough. */
    private final boolean matters;

    private final boolean compressed;
    private final int limit;
    private final Runnable sign;
    private final Consumer<Answer> done;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    /**
     * A body that is about to come.
     *
     * @param maxBytes the most that may be read of a 2xx
     * @param sign told whenever something came
     * @param done told the answer once it is complete; not told if the connection breaks before
     */
    AnswerBody(ResponseInfo head, Use use, int maxBytes, Runnable sign, Consumer<Answer> done) {
        boolean success = head.statusCode() >= 200 && head.statusCode() < 300;
        this.head = head;
        this.ignored = success && use == Use.IGNORE;
        this.compressed = !ignored && isCompressed(head);
        this.matters = success && !ignored;
        this.limit = matters ? maxBytes : SMALL;
        this.sign = sign;
        this.done = done;
    }

    /** The answer as far as it is known, if the rest of the body does not matter. */
    Optional<Answer> withoutRest() {
        return matters ? Optional.empty() : Optional.of(answer(Answer.Body.CUT));
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return ended;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        sign.run();
        if (compressed) {
            stop(Answer.Body.COMPRESSED);
        } else if (matters && declaredLength() > limit) {
            stop(Answer.Body.TOO_LARGE);
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (ended.isDone()) {
            return;
        }
        sign.run();
        for (ByteBuffer piece : pieces) {
            int room = limit - bytes.size();
            byte[] some = new byte[Math.min(room, piece.remaining())];
            piece.get(some);
            bytes.write(some, 0, some.length);
            if (piece.hasRemaining()) {
                stop(matters ? Answer.Body.TOO_LARGE : Answer.Body.CUT);
                return;
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        if (matters) {
            // The exchange hears of it from the client itself.
            ended.completeExceptionally(broken);
        } else {
            finish(Answer.Body.CUT);
        }
    }

    @Override
    public void onComplete() {
        finish(Answer.Body.WHOLE);
    }

    private void stop(Answer.Body state) {
        if (subscription != null) {
            subscription.cancel();
        }
        finish(state);
    }

    private void finish(Answer.Body state) {
        if (ended.complete(true)) {
            done.accept(answer(state));
        }
    }

    private Answer answer(Answer.Body state) {
        return new Answer(head.statusCode(), head.headers(), state, ignored ? new byte[0] : bytes.toByteArray());
    }

    private long declaredLength() {
        try {
            return head.headers().firstValueAsLong("Content-Length").orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isCompressed(ResponseInfo head) {
        return head.headers().allValues("Content-Encoding").stream()
                .map(encoding -> encoding.strip().toLowerCase(Locale.ROOT))
                .anyMatch(encoding -> !encoding.isEmpty() && !encoding.equals("identity"));
    }
}
