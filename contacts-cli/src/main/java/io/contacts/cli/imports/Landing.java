package io.contacts.cli.imports;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.provider.ProviderAccess;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.importing.job.ContactImport;
import java.util.Optional;

/**
 * A run that is planned and about to send.
 *
 * @param surroundings what the command finds around it
 * @param run the run
 * @param kept where it is kept
 * @param summary says what happens
 * @param configuration what the provider was opened with
 * @param provider its name
 */
record Landing(
        Surroundings surroundings,
        ContactImport run,
        KeptRun kept,
        Summary summary,
        ContactsConfig configuration,
        String provider) {
    /** How many requests may start in a second, if that is limited by a setting. */
    Optional<Double> pace() {
        return ProviderAccess.pace(configuration, provider);
    }
}
