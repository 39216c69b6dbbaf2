package io.contacts.domain.internal.guard;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;

/** The guard around bulk imports. */
public final class GuardedBulkImports implements BulkImports {
    private final Guard guard;
    private final BulkImports imports;

    /** These bulk imports of an adapter, behind this guard. */
    public GuardedBulkImports(Guard guard, BulkImports imports) {
        this.guard = guard;
        this.imports = imports;
    }

    @Override
    public ImportReceipt submit(ImportBatch batch) {
        guard.requireGiven(batch, "batch");
        return guard.call(Capability.SUBMIT_IMPORT, () -> imports.submit(checked(batch)));
    }

    @Override
    public void attach(ImportId importId, DocumentId documentId) {
        guard.requireGiven(importId, "importId");
        guard.requireGiven(documentId, "documentId");
        guard.run(Capability.ATTACH_IMPORT, () -> imports.attach(importId, documentId));
    }

    private ImportBatch checked(ImportBatch batch) {
        ImportBatch checked = ImportBatch.of(guard.checked(Capability.SUBMIT_IMPORT, batch.contacts()));
        checked = batch.name().map(checked::named).orElse(checked);
        return batch.description().map(checked::describedAs).orElse(checked);
    }
}
