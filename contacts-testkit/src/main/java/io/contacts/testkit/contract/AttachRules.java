package io.contacts.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.port.Capability;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of {@code imports().attach}. */
abstract class AttachRules extends RuleGroup {
    @Test
    @Needs(
            value = {Capability.ATTACH_IMPORT, Capability.SUBMIT_IMPORT},
            harness = HarnessAbility.SEED_DOCUMENT)
    @DisplayName("[CB-20] an import can be attached to a draft")
    final void attaches() {
        ImportId imported = imported();
        DocumentId draft = harness().seedDraft();

        assertThatCode(() -> provider().imports().attach(imported, draft)).doesNotThrowAnyException();
    }

    @Test
    @Needs({Capability.ATTACH_IMPORT, Capability.SUBMIT_IMPORT})
    @DisplayName("[CB-21] attaching to a document that is not there fails as that")
    final void noDocument() {
        ImportId imported = imported();

        refused(
                DocumentNotFoundException.class,
                Capability.ATTACH_IMPORT,
                () -> provider().imports().attach(imported, DocumentId.of("ZZ999999")));
    }

    @Test
    @Needs(
            value = {Capability.ATTACH_IMPORT, Capability.SUBMIT_IMPORT},
            harness = HarnessAbility.SEED_DOCUMENT)
    @DisplayName("[CB-22] attaching to a document that is no draft of an e-mail fails as that")
    final void unusableDocument() {
        ImportId imported = imported();
        DocumentId document = harness().seedUnusableDocument();

        refused(
                DocumentNotUsableException.class,
                Capability.ATTACH_IMPORT,
                () -> provider().imports().attach(imported, document));
    }

    private ImportId imported() {
        return provider()
                .imports()
                .submit(ImportBatch.of(List.of(people().minimal("zoe"))))
                .importId()
                .orElseThrow(() -> new AssertionError("an import that landed has no id"));
    }
}
