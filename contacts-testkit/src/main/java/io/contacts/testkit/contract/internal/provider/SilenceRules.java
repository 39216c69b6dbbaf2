package io.contacts.testkit.contract.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.call.Writing;
import io.contacts.testkit.contract.internal.people.Leaks;
import io.contacts.testkit.contract.internal.people.Samples;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about what may be seen of people and keys. Every person here carries markers that are looked for. */
public abstract class SilenceRules extends RuleGroup {
    @ParameterizedTest(name = "{0}")
    @EnumSource
    @ResourceLock(Resources.SYSTEM_OUT)
    @ResourceLock(Resources.SYSTEM_ERR)
    @ResourceLock("java.util.logging")
    @DisplayName("[CP-40] nothing of a person or a key is logged, printed or in an error, whatever happens")
    final void nothingIsSaid(FaultMode mode) {
        mode.requireFrom(facts());
        List<ContactsException> errors = new ArrayList<>();
        String heard;

        try (Overhearing overhearing = new Overhearing()) {
            for (Capability operation : Capability.values()) {
                harness().heal();
                mode.on(harness());
                callAnyway(operation, errors);
            }
            heard = overhearing.heard();
        }

        mode.certainError()
                .ifPresent(kind ->
                        assertThat(errors).as("errors that were looked at").hasAtLeastOneElementOfType(kind));
        Leaks.in("a log record or a printed line", heard, harness().secrets());
        errors.forEach(error -> Leaks.in(error, harness().secrets()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("[CP-41] no result shows a person when it is turned into text")
    final void results(Capability operation) {
        facts().require(operation);
        Scene scene = Scene.arranged(operation, this);

        Object result = scene.call(operation);

        Leaks.in("a result", String.valueOf(result), harness().secrets());
    }

    @Test
    @DisplayName("[CP-42] neither the provider nor its parts show a person or a key when they are turned into text")
    final void parts() {
        for (Object part : List.of(
                provider(),
                provider().contacts(),
                provider().subscriptions(),
                provider().audiences(),
                provider().fields(),
                provider().imports(),
                provider().unwrap(Object.class))) {
            Leaks.in(part.getClass().getName(), part.toString(), harness().secrets());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"ADD_CONTACT", "ADD_CONTACT_TO_AUDIENCE", "SAVE_CONTACT", "SAVE_CONTACT_AS", "SUBMIT_IMPORT"})
    @DisplayName("[CP-43] a violation says what is wrong without repeating it")
    final void violations(Capability operation) {
        facts().require(operation);
        Contact wrong = people().minimal("zoe").toBuilder()
                .firstName("xq7".repeat(100))
                .lastName("xq7".repeat(100))
                .field("No such field", "xq7")
                .build();
        Contact wronger = Samples.put(wrong, Contact.Component.CONSENT, 0);

        List<ContactsException> errors = new ArrayList<>();
        Writing.of(operation, this).collect(wronger, errors);

        assertThat(errors).as("errors for a contact that is all wrong").isNotEmpty();
        errors.forEach(error -> Leaks.in(error, harness().secrets()));
    }

    private void callAnyway(Capability operation, List<ContactsException> errors) {
        try {
            Scene.empty(provider(), people()).call(operation);
        } catch (ContactsException error) {
            errors.add(error);
        }
    }
}
