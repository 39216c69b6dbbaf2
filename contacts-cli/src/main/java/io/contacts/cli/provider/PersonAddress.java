package io.contacts.cli.provider;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.importing.ImportRefusedException;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The parameter that says who is asked about. */
public final class PersonAddress {
    @Parameters(paramLabel = "EMAIL", description = "The person's address.")
    private String email = "";

    /** The parameter before it is given. */
    public PersonAddress() {}

    /**
     * The address that was given.
     *
     * @throws ImportRefusedException if it is none; the message does not repeat it
     */
    public EmailAddress get() {
        Optional<String> problem = EmailAddress.problemIn(email.strip());
        if (problem.isPresent()) {
            throw new ImportRefusedException("this is not an e-mail address: " + problem.get());
        }
        return EmailAddress.of(email.strip());
    }
}
