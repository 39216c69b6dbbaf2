package io.contacts.testkit.documents;

import io.contacts.testkit.documents.Documents.Section;
import java.util.stream.Collectors;

/** Which statement of the documents is pinned by which test, as a page to read. */
final class DocumentsPage {
    private DocumentsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Documents and fakes

                The fakes of `contacts-testkit` are a reading of the providers' documents. This page says which statement of them
                is pinned by which test against a fake; it is generated from the tests and checked against them by
                `DocumentsAndFakesTest`. The statements, examples and programs are copies, in the test resources of the module.

                What a fake does not serve is listed too, with what it answers instead. Not listed, since nobody can ask for it:
                the webhooks that the providers send. The fakes send none; the documented signatures of Sentori's are pinned in
                `contacts-sentori-adapter`. What no document says stands in `SentoriUndocumented` and `SofySwitches`, choice by
                choice.
                """);
        for (Section section : Documents.sections()) {
            page.append("\n## ").append(section.title()).append("\n\nThe fake: ");
            page.append(section.fake()).append(".\n\n| | the document | pinned by |\n|---|---|---|\n");
            for (Statement statement : section.statements()) {
                page.append("| ").append(statement.name()).append(" | ");
                page.append(String.join(" · ", statement.cells())).append(" | ");
                page.append(pinnedBy(statement)).append(" |\n");
            }
        }
        return page.toString();
    }

    private static String pinnedBy(Statement statement) {
        return PinningTests.all().stream()
                .filter(test -> PinningTests.pins(test).contains(statement.id())
                        || PinningTests.pins(test).contains(statement.section()))
                .map(PinningTests::name)
                .collect(Collectors.joining("; "));
    }
}
