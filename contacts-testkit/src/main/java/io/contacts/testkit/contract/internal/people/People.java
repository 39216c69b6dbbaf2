package io.contacts.testkit.contract.internal.people;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.testkit.contract.internal.claim.ProviderFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Invented people for the rules, with only what the provider under test has a place for. Whatever could tell who somebody is
 * holds one of the {@link #MARKERS}.
 *
 * @param facts what the provider says of itself
 */
public record People(ProviderFacts facts) {
    /** In every address and name, lower case; the second in every telephone number. */
    static final List<String> MARKERS = List.of("xq7", "65550197");

    /** Addresses that a provider must get to see exactly as they are. */
    private static final List<String> ODD_ADDRESSES = List.of(
            "plain.xq7@example.com",
            "Mixed.Case.XQ7@Example.COM",
            "plus+tag.xq7@example.com",
            "slash/xq7@example.com",
            "per%cent.xq7@example.com",
            "already%2Fencoded.xq7@example.com",
            "question?xq7@example.com",
            "hash#xq7@example.com",
            "and&xq7=1@example.com",
            "o'neil.xq7@example.com",
            "\"john doe xq7\"@example.com",
            "\"semi;xq7,comma\"@example.com",
            "josé.xq7@example.com",
            "用户.xq7@example.com",
            "zoe.xq7@exämple.example",
            "{brace}.xq7@example.com",
            "tilde~xq7!$*|^`@example.com",
            "0123456789.xq7@sub.domain.example.com");

    /** Texts that a provider must keep exactly as they are. */
    private static final List<String> ODD_TEXTS = List.of(
            "Zoé-Éloïse Œxq7",
            "O'Xq7 \"the\" <b>&amp;</b>",
            "名前 xq7 עברית",
            "👩🏽‍🍳 xq7",
            "007xq7",
            "null xq7; DROP TABLE",
            "xq7,semicolon;\ttab",
            "=1+1 xq7");

    /** The longest text that the constraints allow. */
    public static final int LONGEST_TEXT = 255;

    /** The components that are free text. */
    public static final List<Contact.Component> TEXTS = Arrays.stream(Contact.Component.values())
            .filter(component -> component.type() == String.class)
            .toList();

    /** Addresses that a provider must get to see exactly as they are. */
    public static Stream<EmailAddress> oddAddresses() {
        return ODD_ADDRESSES.stream().map(EmailAddress::of);
    }

    /** Texts that a provider must keep exactly as they are. */
    public static Stream<String> oddTexts() {
        return ODD_TEXTS.stream();
    }

    /** The address of the person who goes by this name in a rule. */
    public static EmailAddress address(String local) {
        return EmailAddress.of(local + ".xq7@example.com");
    }

    /** With this address, and what the provider takes no contact without. */
    public Contact minimal(String local) {
        return minimal(address(local));
    }

    /** With this address, and what the provider takes no contact without. */
    public Contact minimal(EmailAddress email) {
        return with(email, facts.required());
    }

    /** With this address and everything that the provider has a place for, but no consent. */
    public Contact full(String local) {
        return with(address(local), facts.components());
    }

    /** The components of a full person that can be changed and cleared. */
    public List<Contact.Component> changeable() {
        return Arrays.stream(Contact.Component.values())
                .filter(component -> component != Contact.Component.EMAIL && component != Contact.Component.CONSENT)
                .filter(facts.components()::contains)
                .toList();
    }

    /** Whether every account of the provider has a place for this component. */
    public boolean hasPlaceFor(Contact.Component component) {
        return facts.components().contains(component);
    }

    /** The contact with this text in every component that takes one, or only in those that have a place. */
    public Contact withTexts(Contact contact, String text, boolean placedOnly) {
        Contact.Builder builder = contact.toBuilder();
        for (Contact.Component component : TEXTS) {
            if (placedOnly && !hasPlaceFor(component)) {
                continue;
            }
            builder.set(component, text);
        }
        return builder.build();
    }

    private static Contact with(EmailAddress email, Set<Contact.Component> components) {
        Contact contact = Contact.builder().email(email).build();
        for (Contact.Component component : components) {
            if (component != Contact.Component.EMAIL && component != Contact.Component.CONSENT) {
                contact = Samples.put(contact, component, 0);
            }
        }
        return contact;
    }
}
