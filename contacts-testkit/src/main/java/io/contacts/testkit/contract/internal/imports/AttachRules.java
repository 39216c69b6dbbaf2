package io.contacts.testkit.contract.internal.imports;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of {@code imports().attach}. */
public abstract class AttachRules extends RuleGroup {
    @Test
    @Needs(
            value = {Capability.ATTACH_IMPORT, Capability.SUBMIT_IMPORT},
            harness = HarnessAbility.SEED_DOCUMENT)
    @DisplayName("[CB-20] an import can be attached to a draft")
    final void attaches() {
        ImportId imported = imported(people().minimal("zoe"));
        DocumentId draft = harness().seedDraft();

        assertThatCode(() -> provider().imports().attach(imported, draft)).doesNotThrowAnyException();
    }

    @Test
    @Needs({Capability.ATTACH_IMPORT, Capability.SUBMIT_IMPORT})
    @DisplayName("[CB-21] attaching to a document that is not there fails as that")
    final void noDocument() {
        ImportId imported = imported(people().minimal("zoe"));

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
        ImportId imported = imported(people().minimal("zoe"));
        DocumentId document = harness().seedUnusableDocument();

        refused(
                DocumentNotUsableException.class,
                Capability.ATTACH_IMPORT,
                () -> provider().imports().attach(imported, document));
    }
}
