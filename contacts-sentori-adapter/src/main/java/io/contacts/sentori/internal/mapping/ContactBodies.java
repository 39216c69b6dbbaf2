package io.contacts.sentori.internal.mapping;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.validation.Violation;
import io.contacts.http.wire.WireText;
import io.contacts.sentori.SentoriImport;
import io.contacts.sentori.internal.call.SentoriErrors;
import io.contacts.sentori.internal.field.BirthdayPlace;
import io.contacts.sentori.internal.field.FieldRules;
import io.contacts.sentori.internal.value.Clearing;
import io.contacts.sentori.internal.value.JsonValues;
import io.contacts.sentori.internal.wire.ContactBody;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import io.contacts.sentori.internal.wire.ImportBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns what a port was given into what Sentori takes, or refuses it with everything that is wrong. Rows of an import have
 * their address in them; any other body only if {@link ContactBody#withEmailAddress} puts one there.
 */
public final class ContactBodies {
    private final BirthdayPlace birthdays;
    private final Rules rules;
    private final CallObserver observer;

    /**
     * What the configuration says of them.
     *
     * @param provider the name that errors and events give, with the venue if one is open
     * @param clearing how a field is emptied
     * @param birthdayKey the key that names the birthday's field here
     * @param ignoreUnsupported whether a birthday without a place is left out
     * @param ignoreKey the key that has it left out
     */
    public record Rules(
            String provider, Clearing clearing, String birthdayKey, boolean ignoreUnsupported, String ignoreKey) {}

    /** Those of one account. */
    public ContactBodies(BirthdayPlace birthdays, Rules rules, CallObserver observer) {
        this.birthdays = birthdays;
        this.rules = rules;
        this.observer = observer;
    }

    /** What this contact holds, but for its address. */
    public ContactBody of(Capability operation, Contact contact) {
        Findings findings = new Findings();
        ContactBody body = body(operation, null, ContactPatch.setting(contact), findings);
        settle(operation, findings);
        return body;
    }

    /** What this patch changes, but for the address. */
    public ContactBody of(Capability operation, ContactPatch patch) {
        Findings findings = new Findings();
        ContactBody body = body(operation, null, patch, findings);
        if (findings.areHarmless() && body.isEmpty() && !patch.changes(Contact.Component.EMAIL)) {
            findings.add(new Violation("", "the patch changes only what has no place in this account"));
        }
        settle(operation, findings);
        return body;
    }

    /** A batch as an import whose rows have their own addresses. */
    public ImportBody of(Capability operation, ImportBatch batch) {
        Findings findings = new Findings();
        String name = batch.name().orElse(null);
        String description = batch.description().orElse(null);
        checkText("name", name, findings);
        checkText("description", description, findings);
        ImportBody body = new ImportBody(name, description, rows(operation, batch.contacts(), findings));
        settle(operation, findings);
        return body;
    }

    /** Rows as they are, which nothing is held against; only what they are called must be whole text. */
    public ImportBody of(Capability operation, SentoriImport batch, List<Map<String, JsonNode>> rows) {
        Findings findings = new Findings();
        checkText("name", batch.name(), findings);
        checkText("description", batch.description(), findings);
        settle(operation, findings);
        return new ImportBody(batch.name(), batch.description(), rows);
    }

    private List<ContactBody> rows(Capability operation, List<Contact> contacts, Findings findings) {
        List<ContactBody> rows = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            Findings own = new Findings();
            Contact contact = contacts.get(i);
            rows.add(body(operation, Addresses.of(contact), ContactPatch.setting(contact), own));
            findings.addInside(i, own);
        }
        return rows;
    }

    /**
     * Makes a write. Where Sentori refuses a field of it, the place of the birthday is looked up anew by the next one.
     *
     * @param birthday whether one is sent
     */
    public <T> T sending(BooleanSupplier birthday, Supplier<T> write) {
        try {
            return write.get();
        } catch (InvalidContactException e) {
            if (SentoriErrors.refusesFields(e) && birthday.getAsBoolean()) {
                birthdays.forget();
            }
            throw e;
        }
    }

    /** Fields that are emptied come first: whoever names one in two spellings loses no value by it. */
    private ContactBody body(
            Capability operation, @Nullable EmailAddress address, ContactPatch patch, Findings findings) {
        checkTexts(patch.values(), findings);
        boolean hasOthers = !patch.clearedFields().isEmpty()
                || !patch.values().fields().isEmpty()
                || patch.changes(Contact.Component.BIRTHDAY);
        Map<String, JsonNode> others = hasOthers ? new LinkedHashMap<>() : Map.of();
        patch.clearedFields().forEach(name -> putField(name, null, patch, others, findings));
        patch.values().fields().forEach((name, value) -> putField(name, value, patch, others, findings));
        if (patch.changes(Contact.Component.BIRTHDAY)) {
            putBirthday(operation, patch.values().birthday(), others, findings);
        }
        return new ContactBody(members(address, patch), others);
    }

    /** What a patch changes, under Sentori's names. Its address is put in by whoever means to change it. */
    private Map<Member, JsonNode> members(@Nullable EmailAddress address, ContactPatch patch) {
        Map<Member, JsonNode> members = new EnumMap<>(Member.class);
        for (Member member : Member.COMPONENTS) {
            Contact.Component component = member.component().orElseThrow();
            Object value =
                    member == Member.EMAIL_ADDRESS ? address : patch.values().value(component);
            if (value != null) {
                members.put(member, JsonValues.component(value));
            } else if (member != Member.EMAIL_ADDRESS && patch.cleared().contains(component)) {
                members.put(member, rules.clearing().node());
            }
        }
        return members;
    }

    private static void checkTexts(Contact values, Findings findings) {
        for (Contact.Component component : values.components()) {
            if (values.value(component) instanceof String text) {
                checkText(component.componentName(), text, findings);
            }
        }
    }

    private static void checkText(String component, @Nullable String text, Findings findings) {
        if (text != null && !WireText.canWrite(text)) {
            findings.add(new Violation(component, WireText.BROKEN));
        }
    }

    private void settle(Capability operation, Findings findings) {
        findings.settle(ErrorFacts.of(rules.provider(), operation), observer);
    }

    private void putField(
            String name,
            @Nullable FieldValue value,
            ContactPatch patch,
            Map<String, JsonNode> others,
            Findings findings) {
        FieldRules.problem(name, value)
                .ifPresent(problem -> findings.add(new Violation("fields[" + name + "]", problem)));
        if (value instanceof FieldValue.Text text && !WireText.canWrite(text.value())) {
            findings.add(new Violation("fields[" + name + "]", WireText.BROKEN));
        }
        if (!FieldRules.isOvertaken(name, patch)) {
            others.put(name, value == null ? rules.clearing().node() : JsonValues.node(value));
        }
    }

    /** A birthday that is set goes before a text of the same name: that one is there only because it could not be read. */
    private void putBirthday(
            Capability operation, @Nullable LocalDate birthday, Map<String, JsonNode> others, Findings findings) {
        List<String> places = birthdays.candidates(operation);
        if (places.size() == 1) {
            putBirthday(places.get(0), birthday, others, findings);
        } else if (places.size() > 1) {
            findings.add(birthday(
                    "has several places in this account, " + places + ": name the one in " + rules.birthdayKey()));
        } else if (!rules.ignoreUnsupported()) {
            findings.add(birthday("has no place in this account: make a contact field Birthday, or name the one in "
                    + rules.birthdayKey() + " ("
                    + rules.ignoreKey() + "=true leaves it out)"));
        } else {
            findings.leaveOutBirthday();
        }
    }

    private void putBirthday(
            String place, @Nullable LocalDate birthday, Map<String, JsonNode> others, Findings findings) {
        if (birthday == null) {
            others.put(place, rules.clearing().node());
        } else {
            birthdays
                    .written(birthday)
                    .map(JsonNodeFactory.instance::stringNode)
                    .ifPresentOrElse(
                            text -> others.put(place, text),
                            () -> findings.add(
                                    birthday("has no form in the format of its field: it would be another day")));
        }
    }

    private static Violation birthday(String reason) {
        return new Violation(Contact.Component.BIRTHDAY.componentName(), reason);
    }
}
