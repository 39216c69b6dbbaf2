package io.contacts.sentori.internal.mapping;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.status.Provenance;
import io.contacts.sentori.SentoriDraft;
import io.contacts.sentori.SentoriSubscriber;
import io.contacts.sentori.SentoriTemplate;
import io.contacts.sentori.internal.value.Clearing;
import io.contacts.sentori.internal.value.Phones;
import io.contacts.sentori.internal.wire.ContactBody;
import io.contacts.sentori.internal.wire.ContactWire;
import io.contacts.sentori.internal.wire.DraftWire;
import io.contacts.sentori.internal.wire.ImportReplyWire;
import io.contacts.sentori.internal.wire.MailingListWire;
import io.contacts.sentori.internal.wire.SubscriberWire;
import io.contacts.sentori.internal.wire.TemplateWire;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Builder;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Between Sentori's records and the domain. A component or member that is new on either side does not compile until
 * somebody has said where it goes.
 *
 * <p>What the domain's values refuse (an address that is none) surfaces as {@link IllegalArgumentException}.
 */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, unmappedSourcePolicy = ReportingPolicy.ERROR)
public interface SentoriMapper {

    /**
     * What a patch changes, under Sentori's names. The patch's own address is put in by whoever means to change it.
     * {@code withEmailAddress} is a method that looks like a setter to MapStruct.
     */
    @Mapping(target = "withEmailAddress", ignore = true)
    @Mapping(target = "emailAddress", source = "others.address")
    @Mapping(target = "phoneNumber", source = "patch.phone")
    @Mapping(target = "mobilePhoneNumber", source = "patch.mobilePhone")
    @Mapping(target = "others", source = "others.members")
    @BeanMapping(ignoreUnmappedSourceProperties = {"email", "birthday", "consent", "fields", "empty"})
    ContactBody body(ContactPatch patch, OtherMembers others, @Context Clearing clearing);

    /** A contact as the domain has it. {@code without} is a method that looks like a setter to MapStruct. */
    @Mapping(target = "without", ignore = true)
    @Mapping(target = "email", source = "wire.emailAddress")
    @Mapping(target = "phone", source = "wire.phoneNumber", qualifiedByName = "readablePhone")
    @Mapping(target = "mobilePhone", source = "wire.mobilePhoneNumber", qualifiedByName = "readablePhone")
    @Mapping(target = "title", source = "wire.title", qualifiedByName = "notEmpty")
    @Mapping(target = "firstName", source = "wire.firstName", qualifiedByName = "notEmpty")
    @Mapping(target = "lastName", source = "wire.lastName", qualifiedByName = "notEmpty")
    @Mapping(target = "knownAs", source = "wire.knownAs", qualifiedByName = "notEmpty")
    @Mapping(target = "companyName", source = "wire.companyName", qualifiedByName = "notEmpty")
    @Mapping(target = "crmId", source = "wire.crmId", qualifiedByName = "notEmpty")
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

    /** Where a contact came from. */
    @Mapping(target = "source", source = "createdSourceValue")
    @Mapping(target = "ipAddress", source = "createdIpAddress")
    @Mapping(target = "referrer", source = "createdHttpReferrerUrl")
    @Mapping(target = "createdAt", source = "createdTimestamp")
    @Mapping(target = "modifiedAt", source = "modifiedTimestamp")
    @Mapping(target = "confirmed", source = "isConfirmed")
    @BeanMapping(unmappedSourcePolicy = ReportingPolicy.IGNORE)
    Provenance provenance(ContactWire wire);

    /** All eight counters. */
    @Mapping(target = "total", source = "totalRows")
    @Mapping(target = "created", source = "emailableRowsCreated")
    @Mapping(target = "updated", source = "emailableRowsUpdated")
    @Mapping(target = "badAddressUpdated", source = "badEmailUpdated")
    @Mapping(target = "excludedInvalid", source = "excludedInvalidEmail")
    @BeanMapping(ignoreUnmappedSourceProperties = "uploadGroupExternalId")
    ImportCounters counters(ImportReplyWire wire);

    /** A mailing list. */
    @Mapping(target = "id", source = "externalId")
    @Mapping(target = "description", source = "description", qualifiedByName = "orNothing")
    Audience audience(MailingListWire wire);

    /** A subscriber. */
    @Mapping(target = "id", source = "systemId")
    @Mapping(target = "email", source = "emailAddress")
    AudienceMember member(SubscriberWire wire);

    /** A subscriber whose address stays text. */
    @Mapping(target = "id", source = "systemId")
    SentoriSubscriber subscriber(SubscriberWire wire);

    /** A draft. */
    @Mapping(target = "id", source = "externalId")
    @Mapping(target = "description", source = "description", qualifiedByName = "orNothing")
    @Mapping(target = "createdBy", source = "createdBy", qualifiedByName = "orNothing")
    @Mapping(target = "modifiedBy", source = "modifiedBy", qualifiedByName = "orNothing")
    SentoriDraft draft(DraftWire wire);

    /** A template. */
    @Mapping(target = "id", source = "externalId")
    SentoriTemplate template(TemplateWire wire);

    /** Without it, each body would get a copy. */
    default Map<String, JsonNode> same(Map<String, JsonNode> members) {
        return members;
    }

    /**
     * What does not come from a patch.
     *
     * @param address of a row of an import
     * @param members beside the documented ones
     */
    record OtherMembers(@Nullable EmailAddress address, Map<String, JsonNode> members) {}

    /** The address as JSON; {@code null} if there is none. */
    default @Nullable JsonNode address(@Nullable EmailAddress address) {
        return address == null ? null : JsonNodeFactory.instance.stringNode(address.value());
    }

    /** What is sent to change a text; {@code null} if it is kept. */
    default @Nullable JsonNode text(Change<String> change, @Context Clearing clearing) {
        return change instanceof Change.Set<String> set
                ? JsonNodeFactory.instance.stringNode(set.value())
                : orCleared(change, clearing);
    }

    /** What is sent to change a telephone, as E.164; {@code null} if it is kept. */
    default @Nullable JsonNode phone(Change<PhoneNumber> change, @Context Clearing clearing) {
        return change instanceof Change.Set<PhoneNumber> set
                ? JsonNodeFactory.instance.stringNode(set.value().value())
                : orCleared(change, clearing);
    }

    private static @Nullable JsonNode orCleared(Change<?> change, Clearing clearing) {
        return change.isClear() ? clearing.node() : null;
    }

    /** The address in this text. */
    default EmailAddress email(String text) {
        return EmailAddress.of(text);
    }

    /** The id of a contact in this text. */
    default ContactId contactId(String text) {
        return ContactId.of(text);
    }

    /** The id of a mailing list in this text. */
    default AudienceId audienceId(String text) {
        return AudienceId.of(text);
    }

    /** The id of a draft or a template in this text. */
    default DocumentId documentId(String text) {
        return DocumentId.of(text);
    }

    /** The telephone in this text; {@code null} if it is not E.164. */
    @Named("readablePhone")
    default @Nullable PhoneNumber readablePhone(@Nullable String text) {
        return Phones.read(text).orElse(null);
    }

    /** An empty text is none: a component cannot hold one, and Sentori's own sign for nothing is {@code null}. */
    @Named("notEmpty")
    default @Nullable String notEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The text, or an empty one if there is none. */
    @Named("orNothing")
    default String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
