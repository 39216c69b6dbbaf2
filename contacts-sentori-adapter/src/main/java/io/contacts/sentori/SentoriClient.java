package io.contacts.sentori;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.wire.WireText;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.field.StructureReader;
import io.contacts.sentori.internal.mapping.SentoriMapper;
import io.contacts.sentori.internal.port.ContactReader;
import io.contacts.sentori.internal.port.SentoriImports;
import io.contacts.sentori.internal.value.JsonValues;
import io.contacts.sentori.internal.wire.EmailBody;
import io.contacts.sentori.internal.wire.SentoriApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Sentori has and the ports have not. Got from {@link io.contacts.domain.provider.ContactsProvider#unwrap}. Blocking;
 * safe for use by many threads. The places in brackets are those of {@code sentori.md}.
 *
 * <p>Every method may throw any {@link io.contacts.domain.error.ContactsException}. Once the provider is closed, each throws
 * {@link io.contacts.domain.error.CallInterruptedException}. No {@link Capability} stands for e-mails: errors of theirs name
 * {@link Capability#ATTACH_IMPORT}, which they are there for.
 */
public final class SentoriClient {
    private final SentoriCalls calls;
    private final SentoriMapper mapper;
    private final StructureReader structure;
    private final SentoriImports imports;

    SentoriClient(SentoriCalls calls, SentoriMapper mapper, StructureReader structure, SentoriImports imports) {
        this.calls = calls;
        this.mapper = mapper;
        this.structure = structure;
        this.imports = imports;
    }

    /** The contact with every member as Sentori wrote it, or empty if Sentori says that there is none ({@code A2.1}, row 1). */
    public Optional<SentoriContact> find(ContactRef ref) {
        try {
            return Optional.of(calls.ask(
                    Call.read(Capability.FIND_CONTACT), api -> api.getMembers(ContactReader.segment(ref)), reply -> {
                        SentoriContact contact = new SentoriContact(JsonValues.values(reply.body()));
                        ContactReader.requireAskedFor(ref, Optional.of(contact.id()), contact.emailAddress());
                        return contact;
                    }));
        } catch (ContactNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The account's importable fields, from the {@code single} form of getstructure ({@code A2.4}). */
    public List<ContactField> structure() {
        return structure.asked(calls, Capability.LIST_CONTACT_FIELDS);
    }

    /** The account's importable fields, from the {@code list} form of getstructure, which holds one example ({@code A2.4}). */
    public List<ContactField> structureList() {
        return calls.ask(Call.read(Capability.LIST_CONTACT_FIELDS), SentoriApi::structureList, reply -> {
            if (reply.body().size() != 1) {
                throw new IllegalArgumentException(
                        "one example is documented, not " + reply.body().size());
            }
            return structure.fields(SentoriCalls.requireElement(reply.body().get(0)));
        });
    }

    /**
     * Sends rows as they are ({@code A2.5}): no rule of ours applies, and Sentori counts what it leaves out. Ends in the same
     * state however often it runs, so it is repeated after a lost answer; but each run that lands something makes another upload
     * group.
     *
     * @return all eight counters, and the id of the upload group unless nothing was imported
     * @throws io.contacts.domain.error.InvalidContactException if Sentori refuses the import as a whole (103, 105), or if its
     *     name or description holds half of a character
     */
    public ImportReceipt importRows(SentoriImport rows) {
        return imports.send(rows, rows.rows().stream().map(SentoriClient::nodes).toList());
    }

    /** Who is on a mailing list and can be written to, also where an address is not one to us ({@code A2.6}). */
    public List<SentoriSubscriber> subscribers(AudienceId list) {
        return calls.askList(
                Call.readList(Capability.LIST_AUDIENCE_MEMBERS),
                api -> api.subscribers(list.value()),
                mapper::subscriber);
    }

    /**
     * Makes a draft from a template, or from an e-mail that is copied ({@code A2.6}). Not repeated after a lost answer: a
     * second request would make a second draft.
     *
     * @param original the template or e-mail
     * @param name the draft's name, not blank
     * @param description what it is for; {@code null} for nothing
     * @return the draft's id, to which an import can be attached
     * @throws IllegalArgumentException if the name is blank, or half of a character stands in it or in the description
     * @throws io.contacts.domain.error.DocumentNotFoundException if there is no such original
     * @throws io.contacts.domain.error.DocumentNotUsableException if the original is not an e-mail
     * @throws io.contacts.domain.error.OutcomeUnknownException if it was sent and no answer came
     */
    public DocumentId createEmail(DocumentId original, String name, @Nullable String description) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a draft's name must not be blank");
        }
        if (!WireText.canWrite(name) || (description != null && !WireText.canWrite(description))) {
            throw new IllegalArgumentException("a draft's name or description " + WireText.BROKEN);
        }
        EmailBody email = new EmailBody(original.value(), name, description);
        return calls.ask(
                Call.singleWrite(Capability.ATTACH_IMPORT),
                api -> api.createEmail(email),
                reply -> DocumentId.of(reply.body().externalId()));
    }

    /** The e-mails that are still drafts ({@code A2.6}). */
    public List<SentoriDraft> drafts() {
        return calls.askList(Call.readList(Capability.ATTACH_IMPORT), SentoriApi::drafts, mapper::draft);
    }

    /** The templates that drafts can be made from ({@code A2.6}). */
    public List<SentoriTemplate> templates() {
        return calls.askList(Call.readList(Capability.ATTACH_IMPORT), SentoriApi::templates, mapper::template);
    }

    private static Map<String, JsonNode> nodes(Map<String, FieldValue> row) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        row.forEach((member, value) -> nodes.put(member, JsonValues.node(value)));
        return nodes;
    }
}
