package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportId;
import io.contacts.testkit.memory.DocumentKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents, imports, and which import is attached to which draft. Guarded by the {@link MemoryAccount}'s monitor. */
public final class MemoryDocuments {
    private final Map<DocumentId, DocumentKind> documents = new LinkedHashMap<>();
    private final Set<ImportId> imports = new LinkedHashSet<>();
    private final Map<DocumentId, Set<ImportId>> attached = new LinkedHashMap<>();

    /** A new document of this kind. */
    public DocumentId add(DocumentKind kind) {
        DocumentId id = DocumentId.of("DC%06d".formatted(documents.size() + 1));
        documents.put(id, kind);
        return id;
    }

    /** What kind of document this is; empty if there is none. */
    public Optional<DocumentKind> kind(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** A new import, attached to nothing. */
    public ImportId addImport() {
        ImportId id = ImportId.of("UG%06d".formatted(imports.size() + 1));
        imports.add(id);
        return id;
    }

    /** Whether there is such an import. */
    public boolean has(ImportId id) {
        return imports.contains(id);
    }

    /** Notes the attachment; a second time changes nothing. */
    public void attach(ImportId importId, DocumentId document) {
        attached.computeIfAbsent(document, key -> new LinkedHashSet<>()).add(importId);
    }

    /** The imports of this document; a copy. */
    public Set<ImportId> attachedTo(DocumentId document) {
        return Set.copyOf(attached.getOrDefault(document, Set.of()));
    }
}
