package com.example.logbook;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.port.BulkImports;

/** A logbook is written line by line. */
final class NoImports implements BulkImports {
    @Override
    public ImportReceipt submit(ImportBatch batch) {
        throw NotClaimed.error();
    }

    @Override
    public void attach(ImportId importId, DocumentId documentId) {
        throw NotClaimed.error();
    }
}
