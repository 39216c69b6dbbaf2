package io.contacts.http.internal.network;

import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.answer.AnswerHead;
import io.contacts.http.internal.exchange.Exchange;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of one answer as the JDK's client hands it over. Never blocks: it runs on that client's only thread. */
final class JdkBody implements BodySubscriber<Boolean> {
    private final Exchange exchange;
    private final AnswerBody body;
    private final long declared;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    JdkBody(ResponseInfo head, Exchange exchange) {
        this.exchange = exchange;
        this.declared = declaredLength(head.headers());
        exchange.sign();
        this.body = exchange.heard(new Head(head.statusCode(), head.headers()));
    }

    private record Head(int status, HttpHeaders headers) implements AnswerHead {
        @Override
        public List<String> values(String name) {
            return headers.allValues(name);
        }
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return ended;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        exchange.sign();
        Answer early = body.beforeReading(declared);
        if (early == null) {
            given.request(Long.MAX_VALUE);
        } else {
            stop(early);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (ended.isDone()) {
            return;
        }
        exchange.sign();
        for (ByteBuffer piece : pieces) {
            byte[] some = new byte[piece.remaining()];
            piece.get(some);
            if (!body.add(some, 0, some.length)) {
                stop(body.full());
                return;
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        if (body.matters()) {
            // The exchange hears of it from the client itself.
            ended.completeExceptionally(broken);
        } else {
            body.withoutRest().ifPresent(this::finish);
        }
    }

    @Override
    public void onComplete() {
        finish(body.whole());
    }

    private void stop(Answer answer) {
        if (subscription != null) {
            subscription.cancel();
        }
        finish(answer);
    }

    private void finish(Answer answer) {
        if (ended.complete(true)) {
            exchange.answered(answer);
        }
    }

    private static long declaredLength(HttpHeaders headers) {
        try {
            return headers.firstValueAsLong("Content-Length").orElse(-1);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
