package io.contacts.sentori;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.http.Call;
import java.util.List;
import java.util.Optional;

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
            List<ContactBody> rows = bodies.rows(Capability.SUBMIT_IMPORT, batch.contacts());
            return send(new ImportBody(
                    batch.name().orElse(null), batch.description().orElse(null), rows));
        });
    }

    /** Not repeated: no document says what a second one does ({@code sentori.md}, gap 3). */
    @Override
    public void attach(ImportId importId, DocumentId documentId) {
        calls.tell(Call.singleWrite(Capability.ATTACH_IMPORT), api -> api.attach(importId.value(), documentId.value()));
    }

    /** Sends an import as it stands. */
    ImportReceipt send(ImportBody body) {
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
