package io.contacts.sentori;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.http.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Imports, each of which makes one upload group. */
final class SentoriImports implements BulkImports {
    private final SentoriCalls calls;
    private final SentoriMapper mapper;
    private final ContactBodies bodies;

    SentoriImports(SentoriCalls calls, SentoriMapper mapper, ContactBodies bodies) {
        this.calls = calls;
        this.mapper = mapper;
        this.bodies = bodies;
    }

    @Override
    public ImportReceipt submit(ImportBatch batch) {
        return calls.together(() -> {
            ImportBody body = bodies.of(Capability.SUBMIT_IMPORT, batch);
            return bodies.sending(
                    () -> batch.contacts().stream().anyMatch(contact -> contact.has(ContactComponent.BIRTHDAY)),
                    () -> send(body));
        });
    }

    /** Not repeated: row 11 of {@code sentori.md A2.1} states no answer, and nothing says what a second one does. */
    @Override
    public void attach(ImportId importId, DocumentId documentId) {
        calls.tell(Call.singleWrite(Capability.ATTACH_IMPORT), api -> api.attach(importId.value(), documentId.value()));
    }

    /** Sends rows as they are. */
    ImportReceipt send(SentoriImport batch, List<Map<String, JsonNode>> rows) {
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
