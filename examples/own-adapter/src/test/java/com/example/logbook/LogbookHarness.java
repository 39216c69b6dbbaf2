package com.example.logbook;

import com.example.logbook.book.Entry;
import com.example.logbook.book.Line;
import com.example.logbook.book.LogbookException;
import com.example.logbook.book.PaperLogbook;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.ProviderHarness;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Opens the adapter on a book, and reads, writes and breaks that book behind the adapter's back. It shares no code with the
 * adapter that could be wrong in both places.
 */
final class LogbookHarness implements ProviderHarness {
    private static final String KEY = "a-key-that-is-never-shown";

    private final PaperLogbook paper = new PaperLogbook(KEY);
    private final BreakableLogbook book = new BreakableLogbook(paper);

    @Override
    public ContactsProvider open() {
        return ContactsProviders.around(new LogbookAdapter(book, KEY), false, CallObserver.none());
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    /** What a logbook has not cannot be put into it; and it answers at once or never. */
    @Override
    public Set<HarnessAbility> lacking() {
        return EnumSet.of(
                HarnessAbility.SEED_AUDIENCE,
                HarnessAbility.SEED_MEMBER,
                HarnessAbility.SEED_BAD_ADDRESS,
                HarnessAbility.SEED_FIELD,
                HarnessAbility.SEED_DELETED_FIELD,
                HarnessAbility.SEED_BIRTHDAY_FIELD,
                HarnessAbility.SEED_DOCUMENT,
                HarnessAbility.HANG);
    }

    @Override
    public Set<String> knownDeviations() {
        return Set.of();
    }

    @Override
    public void close() {}

    @Override
    public void seedContact(Contact contact) {
        Map<String, String> notes = new HashMap<>();
        notes.put("e-mail", contact.email().value());
        notes.put(
                "mobile",
                contact.mobilePhone() == null ? null : contact.mobilePhone().value());
        notes.put("first name", contact.firstName());
        notes.put("last name", contact.lastName());
        notes.values().removeIf(Objects::isNull);
        paper.append(KEY, new Entry(Entry.Kind.NOTES, contact.email().comparisonKey(), notes));
    }

    @Override
    public void seedSuppressed(EmailAddress email) {
        paper.append(KEY, new Entry(Entry.Kind.LEAVE_ALONE, email.comparisonKey(), Map.of()));
    }

    @Override
    public List<Contact> stored(EmailAddress email) {
        List<Entry> entries = entries(Entry.Kind.NOTES, email);
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<String, String> notes = new HashMap<>();
        entries.forEach(entry -> notes.putAll(entry.notes()));
        String mobile = notes.get("mobile");
        return List.of(Contact.builder()
                .email(entries.get(0).notes().get("e-mail"))
                .mobilePhone(mobile == null ? null : PhoneNumber.of(mobile))
                .firstName(notes.get("first name"))
                .lastName(notes.get("last name"))
                .build());
    }

    @Override
    public boolean isSuppressed(EmailAddress email) {
        return !entries(Entry.Kind.LEAVE_ALONE, email).isEmpty();
    }

    @Override
    public boolean isBadAddress(EmailAddress email) {
        return false;
    }

    @Override
    public List<EmailAddress> membersOf(AudienceId audience) {
        return List.of();
    }

    @Override
    public List<String> audienceNames() {
        return List.of();
    }

    @Override
    public int requests() {
        return book.requests();
    }

    @Override
    public int writes() {
        return book.writes();
    }

    @Override
    public void rejectKey() {
        book.refuse(LogbookException.because(LogbookException.Reason.WRONG_KEY));
    }

    @Override
    public void rateLimit(Duration retryAfter) {
        book.refuse(LogbookException.busy(retryAfter));
    }

    @Override
    public void fail() {
        book.refuse(LogbookException.because(LogbookException.Reason.OUT_OF_ORDER));
    }

    @Override
    public void loseNextAnswer(boolean afterEffect) {
        book.loseNextAnswer(afterEffect);
    }

    @Override
    public void heal() {
        book.heal();
    }

    private List<Entry> entries(Entry.Kind kind, EmailAddress email) {
        return paper.lines(KEY).stream()
                .map(Line::entry)
                .filter(entry -> entry.kind() == kind && entry.subject().equals(email.comparisonKey()))
                .toList();
    }

    // What follows stands for abilities that are lacking, and is never called.

    @Override
    public AudienceId seedAudience(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seedMember(AudienceId audience, EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seedBadAddress(EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<FieldType> fieldTypes() {
        return Set.of();
    }

    @Override
    public void seedField(String name, FieldType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seedDeletedField(String name, FieldType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seedBirthdayField() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentId seedDraft() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentId seedUnusableDocument() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hang() {
        throw new UnsupportedOperationException();
    }
}
