package io.contacts.importing.job;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RunListener;
import io.contacts.importing.staging.StagedAdapter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;

/** A whole import in a process of its own, whose memory is limited from outside. */
final class LargeFileRun {
    private LargeFileRun() {}

    public static void main(String[] arguments) throws IOException {
        StagedAdapter adapter = StagedAdapter.bulk().forgetting().fields(ContactField.named("Note", FieldType.TEXT));
        ImportSettings settings = ImportSettings.of(Path.of(arguments[0])).build();
        try (ContactImport run = ContactImport.of(adapter.provider(), settings, Clock.systemUTC())) {
            run.plan();
            ImportReport report = run.apply(RunListener.none());
            long rejects = run.writeRejects(OutputStream.nullOutputStream());
            System.out.println(report.counts() + " rejects=" + rejects);
        }
    }
}
