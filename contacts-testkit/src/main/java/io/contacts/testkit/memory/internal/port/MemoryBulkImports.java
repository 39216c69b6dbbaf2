package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import io.contacts.testkit.memory.DocumentKind;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.account.MemoryDocuments;
import io.contacts.testkit.memory.internal.call.CallDesk;
import java.util.List;

/** Bulk imports in memory. */
final class MemoryBulkImports implements BulkImports {
    private final CallDesk desk;
    private final MemoryAccount account;
    private final Intake intake;

    MemoryBulkImports(CallDesk desk, MemoryAccount account, Intake intake) {
        this.desk = desk;
        this.account = account;
        this.intake = intake;
    }

    @Override
    public ImportReceipt submit(ImportBatch batch) {
        List<Contact> accepted = desk.check(Capability.SUBMIT_IMPORT, facts -> intake.accepted(facts, batch));
        return desk.call(Capability.SUBMIT_IMPORT, facts -> {
            ImportCounters counters = new ImportRun(account).apply(accepted);
            return ImportReceipt.of(
                    counters, counters.landed() > 0 ? account.documents().addImport() : null);
        });
    }

    @Override
    public void attach(ImportId importId, DocumentId documentId) {
        desk.run(Capability.ATTACH_IMPORT, facts -> {
            MemoryDocuments documents = account.documents();
            DocumentKind kind = documents
                    .kind(documentId)
                    .orElseThrow(() -> intake.refusals().noDocument(facts));
            if (kind != DocumentKind.DRAFT) {
                throw intake.refusals().documentNotUsable(facts, kind == DocumentKind.SENT_EMAIL);
            }
            if (!documents.has(importId)) {
                intake.refusals().invalidIfAny(facts, List.of(new Violation("importId", "is not one of this account")));
            }
            documents.attach(importId, documentId);
        });
    }
}
