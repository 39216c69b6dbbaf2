package io.contacts.http.internal.network;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.http.internal.attempt.Attempt;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What it means for a call that there is no answer. What the network said is named by its kind and never chained: some of
 * it quotes what the other side sent.
 */
public final class NetworkFailures {
    private static final int MAX_MESSAGE = 160;

    private NetworkFailures() {}

    /** The connection failed or broke, or what came is not HTTP. */
    public static ContactsException broken(Attempt attempt, Throwable failure) {
        if (!attempt.isSent()) {
            String reason = reasonForNotSending(failure);
            return notSent(attempt, reason == null ? "no usable connection" : reason);
        }
        if (failure instanceof ProtocolException || !(failure instanceof IOException)) {
            return unreadable(attempt);
        }
        return lost(attempt, failure instanceof SSLException ? "TLS broke" : "the connection broke");
    }

    /** The call's time is over, or the provider was silent for too long. */
    public static ContactsException late(Attempt attempt) {
        boolean over = attempt.deadline().left() <= 0;
        if (!attempt.isSent()) {
            return notSent(attempt, "no connection within " + (over ? "call-timeout" : "read-timeout"));
        }
        return lost(attempt, over ? "no complete answer within call-timeout" : "silence for longer than read-timeout");
    }

    /** Something came that cannot be made sense of at all. */
    public static ContactsException unreadable(Attempt attempt) {
        ErrorFacts facts = attempt.facts().withDetail("what came cannot be read as HTTP");
        return new UnexpectedResponseException(facts, attempt.afterSending(), null);
    }

    /** Nothing was sent, so repeating does no harm. */
    static ContactsException notSent(Attempt attempt, String reason) {
        return new ProviderUnavailableException(
                attempt.facts().withDetail(reason + "; nothing was sent"), Retry.SAFE, null);
    }

    /**
     * There is no permit for the request before its time is over.
     *
     * @param held for how long nothing may go because the provider asked to wait
     */
    public static ContactsException notPermitted(Attempt attempt, Optional<Duration> held) {
        if (held.isEmpty()) {
            return notSent(attempt, "no permit within call-timeout");
        }
        attempt.held(held.get());
        String reason = "the provider asked to wait for longer than call-timeout; nothing was sent";
        return new RateLimitedException(attempt.facts().withDetail(reason), held.get());
    }

    /** The request may have arrived, and its answer will not. */
    private static ContactsException lost(Attempt attempt, String reason) {
        ErrorFacts facts = attempt.facts().withDetail(reason);
        return attempt.call().write()
                ? new OutcomeUnknownException(facts, null)
                : new ProviderUnavailableException(facts, attempt.afterSending(), null);
    }

    /** The thread was interrupted or the provider closed during an attempt. */
    public static ContactsException interrupted(Attempt attempt) {
        return interrupted(attempt, attempt.soFar());
    }

    /** The same after an attempt: the wait for another one shows that it may be repeated. */
    public static ContactsException interruptedBetween(Attempt attempt) {
        return interrupted(attempt, Retry.SAFE);
    }

    private static ContactsException interrupted(Attempt attempt, Retry retry) {
        // Catching the interruption cleared the flag; a closed provider sets it as well, as the error documents.
        Thread.currentThread().interrupt();
        return new CallInterruptedException(attempt.facts(), retry);
    }

    /** Whether this happens before a request is sent, and never after. An alert of TLS may come after it. */
    static boolean isBeforeSending(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    && String.valueOf(cause.getMessage()).contains("alert")) {
                return false;
            }
        }
        return reasonForNotSending(failure) != null;
    }

    /** Access was refused to another call while this one waited for its permit: it would be refused as well. */
    public static ContactsException refusedMeanwhile(Attempt attempt) {
        return new AccessDeniedException(
                attempt.facts().withDetail("access was refused to a call before this one; nothing was sent"));
    }

    /** An earlier attempt at a write may have taken effect: that a later one did not must not hide it. */
    public static ContactsException worse(
            @Nullable OutcomeUnknownException lost, Attempt attempt, ContactsException last) {
        boolean unsent =
                last instanceof AccessDeniedException && attempt.answer().isEmpty();
        boolean saysNothing =
                unsent || last instanceof ProviderUnavailableException || last instanceof RateLimitedException;
        return lost != null && saysNothing ? lost : last;
    }

    /** Why a request has not left, as far as that can be told; {@code null} if it cannot. */
    private static @Nullable String reasonForNotSending(Throwable failure) {
        String reason = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "the host name is unknown";
            }
            if (cause instanceof Ways.SocksException) {
                return "the system's proxy is a SOCKS proxy, which is not supported";
            }
            if (cause instanceof HttpConnectTimeoutException) {
                return "no connection within connect-timeout";
            }
            if (cause instanceof SSLHandshakeException) {
                return "TLS could not be agreed (" + printable(cause.getMessage()) + ")";
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                reason = "no connection";
            } else if (String.valueOf(cause.getMessage()).startsWith("Tunnel failed")) {
                reason = "the proxy refused";
            }
        }
        return reason;
    }

    /** What TLS says before anything was sent is about certificates, not about people. */
    private static String printable(@Nullable String message) {
        String text = String.valueOf(message).replaceAll("[^ -~]", "?");
        return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE);
    }
}
