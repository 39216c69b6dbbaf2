package io.contacts.sofy.internal.port;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;

/** Bulk imports at Sofy: none are documented. */
public final class SofyImports implements BulkImports {
    @Override
    public ImportReceipt submit(ImportBatch batch) {
        throw Undocumented.operation(Capability.SUBMIT_IMPORT);
    }

    @Override
    public void attach(ImportId importId, DocumentId documentId) {
        throw Undocumented.operation(Capability.ATTACH_IMPORT);
    }
}
