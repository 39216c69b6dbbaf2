package io.contacts.domain.error;

import io.contacts.domain.port.Capability;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failure, apart from its kind. Immutable; built up from {@link #of}.
 *
 * <p>Nothing in here may name a person or hold a secret: all of it is shown and logged.
 */
public final class ErrorFacts implements Serializable {
    private final String provider;
    private final Capability operation;
    private final @Nullable String providerCode;
    private final @Nullable Integer httpStatus;
    private final @Nullable Capability completed;
    private final @Nullable String detail;
    private final @Nullable String nextStep;

    private ErrorFacts(
            String provider,
            Capability operation,
            @Nullable String providerCode,
            @Nullable Integer httpStatus,
            @Nullable Capability completed,
            @Nullable String detail,
            @Nullable String nextStep) {
        this.provider = Objects.requireNonNull(provider, "provider");
        this.operation = Objects.requireNonNull(operation, "operation");
        this.providerCode = providerCode;
        this.httpStatus = httpStatus;
        this.completed = completed;
        this.detail = detail;
        this.nextStep = nextStep;
    }

    /**
     * A failure of this operation at this provider.
     *
     * @param provider its name, with the venue where one is open: {@link io.contacts.domain.config.ProviderConfig#displayName()}
     */
    public static ErrorFacts of(String provider, Capability operation) {
        return new ErrorFacts(provider, operation, null, null, null, null, null);
    }

    /** With the provider's own code, as in Sentori's {@code 103}. */
    public ErrorFacts withProviderCode(String code) {
        return new ErrorFacts(provider, operation, code, httpStatus, completed, detail, nextStep);
    }

    /** With the status of the HTTP response. */
    public ErrorFacts withHttpStatus(int status) {
        return new ErrorFacts(provider, operation, providerCode, status, completed, detail, nextStep);
    }

    /** With the half of the operation that is done, where it took several calls. */
    public ErrorFacts withCompleted(Capability done) {
        return new ErrorFacts(provider, operation, providerCode, httpStatus, done, detail, nextStep);
    }

    /** With what came, as a clause without people's data: {@code an HTML page came instead of JSON}. */
    public ErrorFacts withDetail(String newDetail) {
        return new ErrorFacts(provider, operation, providerCode, httpStatus, completed, newDetail, nextStep);
    }

    /** With what to do next, in place of what the kind of error says by itself. */
    public ErrorFacts withNextStep(String newNextStep) {
        return new ErrorFacts(provider, operation, providerCode, httpStatus, completed, detail, newNextStep);
    }

    /** As the facts of another operation: that of the port, where the failing call was only a part of it. */
    public ErrorFacts during(Capability newOperation) {
        return new ErrorFacts(provider, newOperation, providerCode, httpStatus, completed, detail, nextStep);
    }

    /** The provider's name, with the venue where one is open: {@code sentori}, {@code sofy:lyon}. */
    public String provider() {
        return provider;
    }

    /** The operation that failed. */
    public Capability operation() {
        return operation;
    }

    /** The provider's own code. */
    public Optional<String> providerCode() {
        return Optional.ofNullable(providerCode);
    }

    /** The status of the HTTP response. */
    public OptionalInt httpStatus() {
        return httpStatus == null ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }

    /** The half of the operation that is done. */
    public Optional<Capability> completed() {
        return Optional.ofNullable(completed);
    }

    /** What came. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** What to do next. */
    public Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    /** The one place where the facts become a message. */
    String message(String what, String defaultNextStep) {
        StringBuilder message = new StringBuilder(provider)
                .append(": ")
                .append(operation.operation())
                .append(": ")
                .append(what);
        if (detail != null) {
            message.append(": ").append(detail);
        }
        if (httpStatus != null || providerCode != null) {
            message.append(" (")
                    .append(httpStatus == null ? "" : "HTTP " + httpStatus)
                    .append(httpStatus != null && providerCode != null ? ", " : "")
                    .append(providerCode == null ? "" : "code " + providerCode)
                    .append(')');
        }
        if (completed != null) {
            message.append("; done before it failed: ").append(completed.operation());
        }
        String next = nextStep == null ? defaultNextStep : nextStep;
        return next.isEmpty()
                ? message.toString()
                : message.append(". ").append(next).toString();
    }

    @Override
    public String toString() {
        return message("facts", "");
    }
}
