package io.contacts.domain.provider;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.internal.guard.Guard;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.ContactValidator;
import io.contacts.domain.validation.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens around every operation of every provider, written once. */
final class CallGuard implements Guard {
    private final String providerName;
    private final ProviderAdapter adapter;
    private final Set<Capability> capabilities;
    private final Set<Contact.Component> accepted;
    private final List<Contact.Component> unplaced;
    private final Set<Contact.Component> required;
    private final boolean ignoreUnsupported;
    private final CallObserver observer;
    private final boolean observed;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Object validatorLock = new Object();
    private volatile @Nullable ContactValidator validator;

    CallGuard(String providerName, ProviderAdapter adapter, boolean ignoreUnsupported, CallObserver observer) {
        this.providerName = providerName;
        this.adapter = adapter;
        this.capabilities = EnumSet.noneOf(Capability.class);
        this.capabilities.addAll(adapter.capabilities());
        this.accepted = EnumSet.noneOf(Contact.Component.class);
        this.accepted.addAll(adapter.accepted());
        this.unplaced = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(accepted)));
        this.required = EnumSet.noneOf(Contact.Component.class);
        this.required.addAll(adapter.required());
        this.ignoreUnsupported = ignoreUnsupported;
        this.observer = Objects.requireNonNull(observer, "observer");
        this.observed = observer != CallObserver.none();
    }

    @Override
    public <T> T call(Capability operation, Supplier<T> body) {
        requireOpen();
        long start = observed ? System.nanoTime() : 0;
        T answer;
        try {
            requireSupported(operation);
            answer = body.get();
        } catch (ContactsException e) {
            tellCompleted(operation, start, e);
            throw e;
        }
        // Whatever else is thrown is a mistake in an adapter: nothing was completed, least of all with success.
        tellCompleted(operation, start, null);
        return answer;
    }

    @Override
    public void run(Capability operation, Runnable body) {
        call(operation, () -> {
            body.run();
            return Boolean.TRUE;
        });
    }

    @Override
    public Contact checked(Capability operation, Contact contact) {
        List<Violation> violations = new ArrayList<>(0);
        Contact acceptable = acceptable(operation, contact, violations);
        refuseIfAny(operation, violations);
        if (ignoreUnsupported) {
            tellDropped(operation, contact.components());
        }
        return acceptable;
    }

    @Override
    public List<Contact> checked(Capability operation, List<Contact> contacts) {
        List<Violation> violations = new ArrayList<>();
        List<Contact> acceptable = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            List<Violation> own = new ArrayList<>(0);
            acceptable.add(acceptable(operation, contacts.get(i), own));
            for (Violation violation : own) {
                violations.add(violation.inside("contacts[" + i + "]"));
            }
        }
        refuseIfAny(operation, violations);
        if (ignoreUnsupported) {
            contacts.forEach(contact -> tellDropped(operation, contact.components()));
        }
        return acceptable;
    }

    @Override
    public ContactPatch checked(Capability operation, ContactPatch patch) {
        Set<Contact.Component> homeless = homeless(patch.components());
        ContactPatch acceptable = ignoreUnsupported ? patch.without(homeless) : patch;
        List<Violation> violations = new ArrayList<>(refusals(homeless, patch.values()));
        for (Contact.Component component : required) {
            // The validator speaks for the address.
            if (component != Contact.Component.EMAIL && patch.cleared().contains(component)) {
                violations.add(needed(component));
            }
        }
        if (homeless.isEmpty() || !acceptable.isEmpty()) {
            violations.addAll(validator().violations(acceptable));
        } else if (violations.isEmpty()) {
            violations.add(new Violation("", "the patch changes only what " + noPlace()));
        }
        refuseIfAny(operation, violations);
        tellDropped(operation, homeless);
        return acceptable;
    }

    /** Whether this call is the one that closes. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    @Override
    public <T> T requireGiven(T argument, String name) {
        requireOpen();
        return Objects.requireNonNull(argument, name);
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the provider " + providerName + " is closed");
        }
    }

    private void requireSupported(Capability operation) {
        if (!capabilities.contains(operation)) {
            ErrorFacts facts = ErrorFacts.of(providerName, operation);
            throw new UnsupportedCapabilityException(
                    adapter.insteadOf(operation).map(facts::withNextStep).orElse(facts), capabilities);
        }
    }

    private Contact acceptable(Capability operation, Contact contact, List<Violation> violations) {
        Set<Contact.Component> homeless = homeless(contact);
        Contact acceptable = contact;
        if (!homeless.isEmpty()) {
            acceptable = ignoreUnsupported ? contact.without(homeless) : contact;
            violations.addAll(refusals(homeless, contact));
        }
        for (Contact.Component component : required) {
            if (!contact.has(component)) {
                violations.add(needed(component));
            }
        }
        if (operation == Capability.SAVE_CONTACT_AS
                && acceptable.email() == null
                && !required.contains(Contact.Component.EMAIL)) {
            violations.add(new Violation("email", "is needed: it is the address to save under"));
        }
        List<Violation> more = validator().violations(acceptable);
        if (!more.isEmpty()) {
            violations.addAll(more);
        }
        return acceptable;
    }

    private Violation needed(Contact.Component component) {
        return new Violation(component.componentName(), "is needed by " + adapter.name());
    }

    private Set<Contact.Component> homeless(Contact contact) {
        for (Contact.Component component : unplaced) {
            if (contact.has(component)) {
                return homeless(contact.components());
            }
        }
        return Set.of();
    }

    private Set<Contact.Component> homeless(Set<Contact.Component> components) {
        if (accepted.containsAll(components)) {
            return Set.of();
        }
        Set<Contact.Component> homeless = EnumSet.copyOf(components);
        homeless.removeAll(accepted);
        return homeless;
    }

    private List<Violation> refusals(Set<Contact.Component> homeless, Contact given) {
        return homeless.stream()
                .map(component -> refusal(component, given))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Violation> refusal(Contact.Component component, Contact given) {
        if (component == Contact.Component.CONSENT && given.consent() instanceof Consent.OptedOut) {
            // Without it the provider would write to somebody who must not be written to.
            String instead = capabilities.contains(Capability.SUPPRESS)
                    ? "use " + Capability.SUPPRESS.operation()
                    : "opt the person out at " + adapter.name() + " itself";
            return Optional.of(new Violation(
                    component.componentName(),
                    "is an opt-out, which " + noPlace() + " and is never left out; " + instead));
        }
        if (ignoreUnsupported) {
            return Optional.empty();
        }
        String key = ContactsProviders.ignoreUnsupported(adapter.name()).name();
        return Optional.of(new Violation(component.componentName(), noPlace() + " (" + key + "=true leaves it out)"));
    }

    private String noPlace() {
        return "has no place at " + adapter.name();
    }

    private void refuseIfAny(Capability operation, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidContactException(ErrorFacts.of(providerName, operation), violations);
        }
    }

    private void tellCompleted(Capability operation, long start, @Nullable ContactsException failure) {
        if (observed) {
            observer.completed(providerName, operation, Duration.ofNanos(System.nanoTime() - start), failure);
        }
    }

    /** Told once nothing stands against the call: from a call that is refused, nothing is left out. */
    private void tellDropped(Capability operation, Set<Contact.Component> given) {
        if (ignoreUnsupported) {
            Set<Contact.Component> homeless = homeless(given);
            if (!homeless.isEmpty()) {
                observer.dropped(providerName, operation, homeless);
            }
        }
    }

    /** Made on first use: opening a provider stays fast, and one that only reads never needs it. */
    private ContactValidator validator() {
        ContactValidator ready = validator;
        if (ready == null) {
            synchronized (validatorLock) {
                ready = validator;
                if (ready == null) {
                    ready = ContactValidator.create();
                    validator = ready;
                }
            }
        }
        return ready;
    }
}
