package io.contacts.sentori;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.http.call.HttpSettings;
import io.contacts.sentori.internal.field.BirthdayFormat;
import io.contacts.sentori.internal.value.Clearing;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Sentori is used. What belongs to one account (the key, its fields) may differ from venue to venue.
 *
 * @param displayName the name that errors and events give, with the venue if one is open
 * @param apiKey one key opens one account
 * @param birthdayField the account's field that holds the birthday, if it is named
 * @param birthdayKey the key that names it here: the venue's own, if one is open
 * @param birthdayFormat how that field holds it
 * @param clearing how a field is emptied
 * @param fieldsLifetime how long the account's fields are remembered
 * @param ignoreUnsupported whether a birthday without a place is left out
 */
record SentoriConfiguration(
        HttpSettings http,
        String displayName,
        String apiKey,
        Optional<String> birthdayField,
        String birthdayKey,
        BirthdayFormat birthdayFormat,
        Clearing clearing,
        Duration fieldsLifetime,
        boolean ignoreUnsupported) {
    /** The provider's short name: {@value}. */
    static final String PROVIDER = "sentori";

    static final ConfigKey<String> API_KEY = ConfigKey.secret(
                    "contacts.sentori.api-key", "the account's API key, from Settings, API in Sentori")
            .required()
            .perVenue();

    static final ConfigKey<String> BIRTHDAY_FIELD = ConfigKey.of(
                    "contacts.sentori.fields.birthday",
                    "the JSON name of the account's contact field that holds the birthday; without it, a field that is"
                            + " called Birthday, DateOfBirth or the like",
                    SentoriConfiguration::ownField)
            .perVenue();

    static final ConfigKey<BirthdayFormat> BIRTHDAY_FORMAT = ConfigKey.of(
                    "contacts.sentori.fields.birthday-format",
                    "how that field holds it, as a java.time pattern",
                    BirthdayFormat::of)
            .withDefault("yyyy-MM-dd")
            .perVenue();

    static final ConfigKey<Clearing> CLEAR_WITH = ConfigKey.of(
                    "contacts.sentori.clear-with",
                    "what empties a field, null or empty (\"\"); Sentori does not document it",
                    Clearing::of)
            .withDefault("null");

    static final ConfigKey<Duration> FIELDS_LIFETIME = ConfigKey.duration(
                    "contacts.sentori.fields-lifetime", "how long the account's contact fields are remembered")
            .withDefault("5m");

    private static final String BASE_URL = "https://api.sentoriapp.com/v2.0";

    /** Every key that the adapter knows. */
    static List<ConfigKey<?>> keys() {
        List<ConfigKey<?>> keys = new ArrayList<>(HttpSettings.keys(PROVIDER, BASE_URL));
        keys.addAll(List.of(API_KEY, BIRTHDAY_FIELD, BIRTHDAY_FORMAT, CLEAR_WITH, FIELDS_LIFETIME));
        return List.copyOf(keys);
    }

    static SentoriConfiguration from(ProviderConfig config) {
        return new SentoriConfiguration(
                HttpSettings.from(config),
                config.displayName(),
                config.get(API_KEY),
                config.find(BIRTHDAY_FIELD),
                config.venue()
                        .map(venue -> BIRTHDAY_FIELD.forVenue(PROVIDER, venue))
                        .orElse(BIRTHDAY_FIELD)
                        .name(),
                config.get(BIRTHDAY_FORMAT),
                config.get(CLEAR_WITH),
                config.get(FIELDS_LIFETIME),
                config.find(ContactsProviders.ignoreUnsupported(PROVIDER)).orElse(false));
    }

    /** What goes with every request: whose it is, and what is to be answered. */
    Map<String, String> keyHeaders() {
        return Map.of("ApiKey", apiKey, "Accept", "application/json");
    }

    private static String ownField(String name) {
        if (Member.like(name).isPresent()) {
            throw new IllegalArgumentException("must be a contact field of the account, not one of Sentori's own");
        }
        return name;
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "SentoriConfiguration[http=" + http + "]";
    }
}
