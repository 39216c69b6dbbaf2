package io.contacts.sentori.internal.mapping;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.status.Provenance;
import io.contacts.sentori.SentoriDraft;
import io.contacts.sentori.SentoriSubscriber;
import io.contacts.sentori.SentoriTemplate;
import io.contacts.sentori.internal.wire.ContactWire;
import io.contacts.sentori.internal.wire.DraftWire;
import io.contacts.sentori.internal.wire.ImportReplyWire;
import io.contacts.sentori.internal.wire.MailingListWire;
import io.contacts.sentori.internal.wire.SubscriberWire;
import io.contacts.sentori.internal.wire.TemplateWire;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/**
 * Between Sentori's records and the domain, but for contacts. A component or member that is new on either side does not compile
 * until somebody has said where it goes.
 *
 * <p>What the domain's values refuse (an address that is none) surfaces as {@link IllegalArgumentException}.
 */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, unmappedSourcePolicy = ReportingPolicy.ERROR)
public interface SentoriMapper {

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

    /** The text, or an empty one if there is none. */
    @Named("orNothing")
    default String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
