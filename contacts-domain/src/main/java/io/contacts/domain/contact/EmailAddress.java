package io.contacts.domain.contact;

import io.contacts.domain.internal.syntax.EmailSyntax;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A syntactically valid e-mail address, kept exactly as it was given.
 *
 * <p>Accepted: one {@code @} outside of quotes; a local part of at most 64 characters, plain (no blanks, none of
 * {@code ( ) < > [ ] : ; , \ "}, no leading, trailing or doubled dots) or quoted ({@code "john doe"@example.com}); a domain of
 * at least two labels of 1 to 63 letters, digits and hyphens that do not start or end with a hyphen, the last of which is not a
 * number and has two characters or more; letters of any script; 254 characters at most. Control characters, invisible ones, such as a zero-width space from a copied page, and those that Unicode (as this
 * Java knows it) gives no meaning are refused everywhere.
 * Whether a provider accepts the address is the provider's business: none documents its grammar ({@code sentori.md}, gap
 * 10).
 *
 * <p>{@link #equals} compares exactly. Two spellings that differ in case only, or in whether an accent is part of its letter
 * or follows it, are, for all we know, one person: compare {@link #comparisonKey()} for that.
 *
 * @param value the address, never blank, without surrounding blanks
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;

    /** @throws IllegalArgumentException if the value is not an address; the message does not repeat it */
    public EmailAddress {
        String problem = problemWith(value);
        if (problem != null) {
            throw new IllegalArgumentException("not an e-mail address: " + problem);
        }
    }

    /**
     * The address in this text, which must have no surrounding blanks.
     *
     * @throws IllegalArgumentException if the text is not an address; the message says why and does not repeat it
     */
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    /** What is wrong with this text as an address, without repeating it; empty if nothing is. */
    public static Optional<String> problemIn(String text) {
        return Optional.ofNullable(problemWith(text));
    }

    /**
     * The spelling under which addresses are compared: lower case, whatever the language of the machine, with one sigma at the
     * end of a word and within it, composed (Unicode's NFC), and with an international domain as it is looked up,
     * {@code xn--caf-dma.fr} for {@code café.fr}. It need not be an address itself.
     */
    public String comparisonKey() {
        String lower = value.toLowerCase(Locale.ROOT);
        // Nearly all are ASCII, where nothing can be composed.
        return isAscii(lower)
                ? lower
                : withAsciiDomain(Normalizer.normalize(lower.replace('ς', 'σ'), Normalizer.Form.NFC));
    }

    /** As the domain's name is looked up; but not where older rules of doing so make another domain of it. */
    private static String withAsciiDomain(String address) {
        int domain = address.lastIndexOf('@') + 1;
        if (isAscii(address.substring(domain)) || address.indexOf('ß', domain) >= 0) {
            return address;
        }
        try {
            return address.substring(0, domain) + IDN.toASCII(address.substring(domain));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** What stands before the last {@code @}. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** What stands after the last {@code @}. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** Says that there is an address, not which. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String problemWith(String text) {
        return EmailSyntax.problemWith(text, MAX_LENGTH);
    }
}
