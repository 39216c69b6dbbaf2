package io.contacts.sentori;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between contacts and what the fake holds, by the document and not by the adapter. */
final class HarnessContacts {
    static final String BIRTHDAY = "Birthday";

    private HarnessContacts() {}

    /** The members of a contact, but for its address. */
    static Map<String, Object> members(Contact contact) {
        Map<String, Object> members = new LinkedHashMap<>();
        putIfThere(members, "CRMID", contact.crmId());
        putIfThere(members, "Title", contact.title());
        putIfThere(members, "FirstName", contact.firstName());
        putIfThere(members, "LastName", contact.lastName());
        putIfThere(members, "KnownAs", contact.knownAs());
        putIfThere(members, "CompanyName", contact.companyName());
        if (contact.phone() != null) {
            members.put("PhoneNumber", contact.phone().value());
        }
        if (contact.mobilePhone() != null) {
            members.put("MobilePhoneNumber", contact.mobilePhone().value());
        }
        contact.fields().forEach((name, value) -> members.put(name, asObject(value)));
        return members;
    }

    /** Everything that the fake holds of a contact. */
    static Contact asContact(io.contacts.testkit.sentori.account.SentoriContact held) {
        Contact.Builder contact = Contact.builder().email(EmailAddress.of(held.emailAddress()));
        held.fields().forEach((name, value) -> put(contact, name, value));
        return contact.build();
    }

    private static void put(Contact.Builder contact, String name, Object value) {
        String text = value.toString();
        switch (name) {
            case "CRMID" -> contact.crmId(text);
            case "Title" -> contact.title(text);
            case "FirstName" -> contact.firstName(text);
            case "LastName" -> contact.lastName(text);
            case "KnownAs" -> contact.knownAs(text);
            case "CompanyName" -> contact.companyName(text);
            case "PhoneNumber" -> contact.phone(PhoneNumber.of(text));
            case "MobilePhoneNumber" -> contact.mobilePhone(PhoneNumber.of(text));
            case BIRTHDAY -> contact.birthday(LocalDate.parse(text));
            default -> contact.field(name, asValue(value));
        }
    }

    private static FieldValue asValue(Object value) {
        if (value instanceof Boolean flag) {
            return FieldValue.flag(flag);
        }
        return value instanceof BigDecimal number ? FieldValue.number(number) : FieldValue.text(value.toString());
    }

    private static Object asObject(FieldValue value) {
        if (value instanceof FieldValue.Number number) {
            return number.value();
        }
        return value instanceof FieldValue.Flag flag ? flag.value() : ((FieldValue.Text) value).value();
    }

    private static void putIfThere(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
