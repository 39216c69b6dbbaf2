package io.contacts.importing.internal.planning;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.ContactValidator;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.internal.apply.PreparedFile;
import io.contacts.importing.internal.mapping.HeaderMapper;
import io.contacts.importing.internal.mapping.Mapping;
import io.contacts.importing.internal.row.ColumnEvidence;
import io.contacts.importing.internal.row.OptOuts;
import io.contacts.importing.internal.row.RowReader;
import io.contacts.phones.PhoneReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at a file and decides how its rows are read and sent, before any row is.
 *
 * @param file the file
 * @param choice what is done with each contact
 * @param warnings what the user should know so far, as sentences
 */
public record Preparation(PreparedFile file, ModeChoice choice, List<String> warnings) {
    /**
     * Reads what is needed of the file, and asks the provider for its fields and audiences if they matter.
     *
     * @param moment when the run began: a row reads the same whenever it is read
     * @throws ImportRefusedException if the file or the settings cannot be used; all reasons that are known at once
     */
    public static Preparation of(ContactsProvider provider, ImportSettings settings, Clock moment) {
        CsvFile csv = CsvFile.inspect(settings.file());
        List<String> header = Header.of(csv);
        ModeChoice choice = ModeChoice.of(provider, settings);
        Mapping mapping = HeaderMapper.map(csv, header, provider, settings);
        ColumnEvidence evidence = ColumnEvidence.of(csv, mapping, settings);
        RowReader reader = reader(settings, csv, mapping, evidence, choice.required(mapping), moment);
        PreparedFile file = new PreparedFile(
                csv,
                header,
                mapping,
                reader,
                OptOuts.of(csv, mapping, reader),
                choice.appliesOptOuts(),
                choice.mode(),
                choice.bulk());
        List<String> warnings = new ArrayList<>(mapping.warnings());
        warnings.addAll(evidence.dates().statements());
        if (settings.applyOptOuts() && !choice.appliesOptOuts()) {
            warnings.add(
                    provider.name() + " documents no way to opt people out: opt-outs in the file are heeded here and"
                            + " not carried there");
        }
        return new Preparation(file, choice, warnings);
    }

    private static RowReader reader(
            ImportSettings settings,
            CsvFile csv,
            Mapping mapping,
            ColumnEvidence evidence,
            Set<Contact.Component> required,
            Clock moment) {
        settings.consentEvidence().ifPresent(consent -> requireConsent(consent, moment));
        return new RowReader(
                mapping,
                ContactValidator.create(),
                phones(settings),
                evidence,
                required,
                settings.consentEvidence().orElse(null),
                csv.holdsControls(),
                moment);
    }

    private static void requireConsent(String evidence, Clock moment) {
        try {
            Consent.optedIn(evidence, moment.instant());
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--consent-evidence: " + e.getMessage());
        }
    }

    private static PhoneReader phones(ImportSettings settings) {
        try {
            return PhoneReader.forRegion(settings.phoneRegion());
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--phone-region: " + e.getMessage());
        }
    }
}
