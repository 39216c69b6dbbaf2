package io.contacts.sentori.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import io.contacts.sentori.internal.value.Phones;
import io.contacts.sentori.internal.wire.ContactWire;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Builder;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/**
 * From Sentori's contact to ours. A text goes to the component of the same name; a component or member that is new on either
 * side and has nobody of its name on the other does not compile until somebody has said where it goes.
 *
 * <p>What the domain's values refuse (an address that is none) surfaces as {@link IllegalArgumentException}.
 */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, unmappedSourcePolicy = ReportingPolicy.ERROR)
public interface ContactMapper {

    /** A contact as the domain has it. {@code without} is a method that looks like a setter to MapStruct. */
    @Mapping(target = "without", ignore = true)
    @Mapping(target = "email", source = "wire.emailAddress")
    @Mapping(target = "phone", source = "wire.phoneNumber")
    @Mapping(target = "mobilePhone", source = "wire.mobilePhoneNumber")
    @Mapping(target = "birthday", source = "reading.birthday")
    @Mapping(target = "fields", source = "reading.fields")
    @Mapping(target = "consent", expression = "java(io.contacts.domain.contact.Consent.unknown())")
    @BeanMapping(
            builder = @Builder(disableBuilder = true),
            ignoreUnmappedSourceProperties = {
                "isSuppressed",
                "isBadEmailAddress",
                "systemId",
                "createdSourceValue",
                "createdIpAddress",
                "createdHttpReferrerUrl",
                "createdTimestamp",
                "modifiedTimestamp",
                "isConfirmed",
                "isBadMobilePhoneNumber",
                "others"
            })
    Contact contact(ContactWire wire, FieldReading reading);

    /** The address in this text. */
    default EmailAddress email(String text) {
        return EmailAddress.of(text);
    }

    /** The telephone in this text; {@code null} if it is not E.164. */
    default @Nullable PhoneNumber readablePhone(@Nullable String text) {
        return Phones.read(text).orElse(null);
    }

    /** An empty text is none: a component cannot hold one, and Sentori's own sign for nothing is {@code null}. */
    default @Nullable String notEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Without it, each contact would get a copy, and its fields no empty names. */
    default Map<String, FieldValue> same(Map<String, FieldValue> fields) {
        return fields;
    }
}
