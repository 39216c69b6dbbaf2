package io.contacts.sofy.internal.mapping;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.sofy.SofyCustomColumn;
import io.contacts.sofy.SofyGroup;
import io.contacts.sofy.internal.field.ColumnType;
import io.contacts.sofy.internal.value.WireTimes;
import io.contacts.sofy.internal.wire.ContactWire;
import io.contacts.sofy.internal.wire.CustomColumnWire;
import io.contacts.sofy.internal.wire.GroupWire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Between Sofy's JSON and our types. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface SofyMapper {
    /** The decimals that Sofy uses of a number. */
    int CENTS = 2;

    /** A group, as users see it. */
    SofyGroup toGroup(GroupWire wire);

    /** Groups, in their order. */
    List<SofyGroup> toGroups(List<GroupWire> wires);

    /** A custom column, as users see it. */
    SofyCustomColumn toColumn(CustomColumnWire wire);

    /** Custom columns, in their order. */
    List<SofyCustomColumn> toColumns(List<CustomColumnWire> wires);

    /** A group as an audience, of which Sofy keeps no description. */
    @Mapping(target = "description", constant = "")
    Audience toAudience(SofyGroup group);

    /** Groups as audiences, in their order. */
    List<Audience> toAudiences(List<SofyGroup> groups);

    /**
     * The body that is sent of a contact, everything of which was found to have a form.
     *
     * @param columns its fields, by the column's id
     */
    @Mapping(target = "emailAddress", source = "contact.email")
    @Mapping(target = "phoneNumber", source = "contact.mobilePhone")
    @Mapping(target = "subscribed", source = "contact.consent")
    @Mapping(target = "columns", source = "columns")
    ContactWire toWire(Contact contact, Map<Long, Object> columns);

    /** Without it, each body would get two copies. */
    default Map<Long, Object> same(Map<Long, Object> columns) {
        return columns;
    }

    /** Custom columns as fields, in their order. */
    List<ContactField> toFields(List<SofyCustomColumn> columns);

    /** A {@code DOUBLE} is rounded to cents in campaigns (sofy.md B2). */
    default ContactField toField(SofyCustomColumn column) {
        FieldType type = ColumnType.fieldType(column.type());
        ContactField field =
                ContactField.identified(Long.toString(column.id()), column.userLabel(), type, column.isDeleted());
        return type == FieldType.NUMBER ? field.usingDecimals(CENTS) : field;
    }

    /** The id of a group as that of an audience. */
    default AudienceId toAudienceId(long groupId) {
        return AudienceId.of(Long.toString(groupId));
    }

    /** The address as text; {@code null} if there is none. */
    default @Nullable String address(@Nullable EmailAddress email) {
        return email == null ? null : email.value();
    }

    /** Sofy takes E.164 digits without the plus sign ({@code sofy.md B2}, contradiction 14). */
    default @Nullable String digits(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.digits();
    }

    /** The day as Sofy takes it; {@code null} if there is none. */
    default @Nullable String day(@Nullable LocalDate birthday) {
        return birthday == null ? null : WireTimes.day(birthday);
    }

    /** {@code null}, which is not sent, where nothing is known. */
    default @Nullable Boolean subscribed(Consent consent) {
        if (consent instanceof Consent.OptedIn) {
            return Boolean.TRUE;
        }
        return consent instanceof Consent.OptedOut ? Boolean.FALSE : null;
    }
}
