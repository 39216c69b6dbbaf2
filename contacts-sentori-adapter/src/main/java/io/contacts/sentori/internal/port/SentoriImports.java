package io.contacts.sentori.internal.port;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.sentori.SentoriImport;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.mapping.ContactBodies;
import io.contacts.sentori.internal.mapping.SentoriMapper;
import io.contacts.sentori.internal.wire.ImportBody;
import io.contacts.sentori.internal.wire.ImportReplyWire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Imports, each of which makes one upload group. */
public final class SentoriImports implements BulkImports {
    private final SentoriCalls calls;
    private final SentoriMapper mapper;
    private final ContactBodies bodies;

    /** Imports into the account that these calls ask. */
    public SentoriImports(SentoriCalls calls, SentoriMapper mapper, ContactBodies bodies) {
        this.calls = calls;
        this.mapper = mapper;
        this.bodies = bodies;
    }

    @Override
    public ImportReceipt submit(ImportBatch batch) {
        return calls.together(() -> {
            ImportBody body = bodies.of(Capability.SUBMIT_IMPORT, batch);
            return bodies.sending(
                    () -> batch.contacts().stream().anyMatch(contact -> contact.has(Contact.Component.BIRTHDAY)),
                    () -> send(body));
        });
    }

    /** Not repeated: row 11 of {@code sentori.md A2.1} states no answer, and nothing says what a second one does. */
    @Override
    public void attach(ImportId importId, DocumentId documentId) {
        calls.tell(Call.singleWrite(Capability.ATTACH_IMPORT), api -> api.attach(importId.value(), documentId.value()));
    }

    /** Sends rows as they are. */
    public ImportReceipt send(SentoriImport batch, List<Map<String, JsonNode>> rows) {
        return send(bodies.of(Capability.SUBMIT_IMPORT, batch, rows));
    }

    private ImportReceipt send(ImportBody body) {
        return calls.ask(
                Call.repeatableWrite(Capability.SUBMIT_IMPORT),
                api -> api.importContacts(body),
                reply -> receipt(reply.body()));
    }

    private ImportReceipt receipt(ImportReplyWire wire) {
        ImportId group = Optional.ofNullable(wire.uploadGroupExternalId())
                .map(ImportId::of)
                .orElse(null);
        return ImportReceipt.of(mapper.counters(wire), group);
    }
}
