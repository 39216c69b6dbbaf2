package io.contacts.sofy.internal.call;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import io.contacts.http.call.Call;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.ErrorResponse;
import io.contacts.http.call.ThreadValue;
import io.contacts.sofy.internal.wire.ContactWire;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads Sofy's refusals. No error body is documented ({@code sofy.md}, gap 20): the status decides what kind of error it
 * is, and what was said is kept as far as it names nobody. No field's name is ever guessed from it.
 */
public final class SofyErrors implements ErrorReader {
    private static final Set<Capability> CARRIES_A_CONTACT =
            EnumSet.of(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.SUBSCRIBE);

    private final Set<String> secrets;

    private final ThreadValue<ContactWire> sending = new ThreadValue<>();

    /**
     * A reader of what is said to whoever has these secrets.
     *
     * @param secrets never shown, whoever repeats them
     */
    public SofyErrors(Set<String> secrets) {
        this.secrets = Set.copyOf(secrets);
    }

    /** Makes a call that sends this contact. */
    <T extends @Nullable Object> T whileSending(ContactWire contact, Supplier<T> call) {
        return sending.during(contact, call);
    }

    @Override
    public Optional<ContactsException> read(ErrorFacts facts, ErrorResponse response, Call call) {
        boolean contact = CARRIES_A_CONTACT.contains(call.operation()) && call.write();
        return switch (response.status()) {
            case 401, 403 -> Optional.of(new AccessDeniedException(withSaid(facts, response, contact)));
            case 400, 422 ->
                contact
                        ? Optional.of(new InvalidContactException(facts, violations(response)))
                        : refusedWrite(facts, response, call, false);
            // No document says that it means somebody who is there already.
            case 409 -> refusedWrite(facts, response, call, contact);
            default -> Optional.empty();
        };
    }

    /**
     * A refusal of which no document says what it means; that of a group, whose creation is a guess, says nothing of any
     * contact. A page may be a stranger's, whose words are not repeated.
     */
    private Optional<ContactsException> refusedWrite(
            ErrorFacts facts, ErrorResponse response, Call call, boolean contact) {
        if (!call.write()) {
            return Optional.empty();
        }
        ErrorFacts told = response.json().isPresent()
                ? withSaid(facts, response, contact)
                : facts.withDetail(response.description());
        return Optional.of(new UnexpectedResponseException(told, Retry.UNSAFE, null));
    }

    private List<Violation> violations(ErrorResponse response) {
        List<String> said = said(response, true);
        return said.isEmpty()
                ? List.of(new Violation("", "Sofy refuses it and does not say why"))
                : said.stream()
                        .map(text -> new Violation("", "Sofy says: " + text))
                        .toList();
    }

    private ErrorFacts withSaid(ErrorFacts facts, ErrorResponse response, boolean contact) {
        List<String> said = said(response, contact);
        return said.isEmpty() ? facts : facts.withDetail("Sofy says: " + String.join("; ", said));
    }

    private List<String> said(ErrorResponse response, boolean contact) {
        ContactWire sent = sending.get();
        if (contact && sent == null) {
            // It may repeat what was sent, and nobody knows what that was.
            return List.of(response.description());
        }
        SentWords words = sent == null ? SentWords.none() : SentWords.of(sent);
        return SaidInBody.of(response).stream()
                .map(text -> SaidText.shown(withoutSecrets(text), words))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private String withoutSecrets(String text) {
        String harmless = text;
        for (String secret : secrets) {
            harmless = harmless.replace(secret, SaidText.MASK);
        }
        return harmless;
    }
}
