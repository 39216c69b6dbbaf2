package io.contacts.sentori.internal.mapping;

import io.contacts.domain.field.FieldValue;
import io.contacts.sentori.internal.field.BirthdayPlace;
import io.contacts.sentori.internal.value.JsonValues;
import io.contacts.sentori.internal.value.Phones;
import io.contacts.sentori.internal.wire.ContactWire;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands outside of the documented members of a contact, sorted into what the domain has.
 *
 * @param birthday the birthday, if the account has a field for it that holds one
 * @param fields the account's own fields; also a birthday that is not one in the agreed format and a telephone that is not
 *     E.164, under their JSON names, so that nothing is lost
 */
public record FieldReading(@Nullable LocalDate birthday, Map<String, FieldValue> fields) {

    /**
     * What stands so in this answer.
     *
     * @throws IllegalArgumentException if a field holds what no contact field is documented to hold
     */
    public static FieldReading of(ContactWire wire, BirthdayPlace place) {
        Map<String, FieldValue> fields = new LinkedHashMap<>(JsonValues.values(wire.others()));
        Optional<BirthdayPlace.Found> birthday = place.in(wire.others());
        birthday.ifPresent(found -> fields.remove(found.member()));
        keepUnreadable(Member.PHONE_NUMBER, wire.phoneNumber(), fields);
        keepUnreadable(Member.MOBILE_PHONE_NUMBER, wire.mobilePhoneNumber(), fields);
        return new FieldReading(birthday.map(BirthdayPlace.Found::birthday).orElse(null), fields);
    }

    private static void keepUnreadable(Member member, @Nullable String phone, Map<String, FieldValue> fields) {
        if (phone != null && !phone.isEmpty() && !Phones.isReadable(phone)) {
            fields.put(member.json(), FieldValue.text(phone));
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "FieldReading[hidden]";
    }
}
