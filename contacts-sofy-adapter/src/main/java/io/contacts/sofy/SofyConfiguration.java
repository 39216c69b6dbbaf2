package io.contacts.sofy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.http.call.HttpSettings;
import io.contacts.sofy.internal.value.GroupId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sofy's keys, beside those of every HTTP adapter ({@code base-url}, time-outs, pace). One key pair opens one venue
 * ({@code sofy.md B1}): those marked * are read from {@code contacts.sofy.venues.<venue>.…} where a venue is opened.
 *
 * <table>
 * <caption>Keys under {@code contacts.sofy.}</caption>
 * <tr><th>key</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@code api-key-id} *</td><td>required</td><td>{@code X-API-KEY-ID}; also from {@code SOFY_API_KEY_ID}</td></tr>
 * <tr><td>{@code api-key-secret} *</td><td>required</td><td>{@code X-API-KEY-SECRET}; also from
 *     {@code SOFY_API_KEY_SECRET}</td></tr>
 * <tr><td>{@code group-id} *</td><td>none</td><td>the group that {@code contacts().add(contact)} writes to; without it
 *     that operation is not among the capabilities</td></tr>
 * <tr><td>{@code allow-undocumented}</td><td>{@code false}</td><td>whether {@code audiences().create} may send a request
 *     whose shape Sofy does not document</td></tr>
 * <tr><td>{@code columns-lifetime}</td><td>{@code 5m}</td><td>how long the list of custom columns is kept</td></tr>
 * </table>
 */
public final class SofyConfiguration {
    /** The provider's short name: {@value}. */
    public static final String PROVIDER = "sofy";

    /** The address that Sofy documents: {@value}. */
    public static final String DEFAULT_BASE_URL = "https://api.sofy.fr/v1";

    /** {@code X-API-KEY-ID}. */
    public static final ConfigKey<String> API_KEY_ID = ConfigKey.secret(
                    "contacts.sofy.api-key-id", "the id of the venue's key pair, made at https://admin.sofy.fr")
            .required()
            .perVenue()
            .alsoFromVariable("SOFY_API_KEY_ID");

    /** {@code X-API-KEY-SECRET}. */
    public static final ConfigKey<String> API_KEY_SECRET = ConfigKey.secret(
                    "contacts.sofy.api-key-secret", "the secret of the venue's key pair, shown once when it is made")
            .required()
            .perVenue()
            .alsoFromVariable("SOFY_API_KEY_SECRET");

    /** The group that {@code contacts().add(contact)} writes to. */
    public static final ConfigKey<AudienceId> GROUP_ID = ConfigKey.of(
                    "contacts.sofy.group-id",
                    "the group that contacts().add(contact) writes to, a whole number",
                    SofyConfiguration::groupId)
            .perVenue()
            .ofAccount();

    /** Whether requests may be sent whose shape Sofy does not document. */
    public static final ConfigKey<Boolean> ALLOW_UNDOCUMENTED = ConfigKey.flag(
                    "contacts.sofy.allow-undocumented",
                    "whether audiences().create may send a request whose shape Sofy does not document")
            .withDefault("false");

    /** How long the list of custom columns is kept. */
    public static final ConfigKey<Duration> COLUMNS_LIFETIME = ConfigKey.duration(
                    "contacts.sofy.columns-lifetime", "how long the list of custom columns is kept")
            .withDefault("5m");

    private final ProviderConfig config;

    private SofyConfiguration(ProviderConfig config) {
        this.config = config;
    }

    /** Every key, those of every HTTP adapter included. */
    public static List<ConfigKey<?>> keys() {
        List<ConfigKey<?>> keys = new ArrayList<>(HttpSettings.keys(PROVIDER, DEFAULT_BASE_URL));
        keys.addAll(List.of(API_KEY_ID, API_KEY_SECRET, GROUP_ID, ALLOW_UNDOCUMENTED, COLUMNS_LIFETIME));
        return List.copyOf(keys);
    }

    static SofyConfiguration from(ProviderConfig config) {
        return new SofyConfiguration(config);
    }

    /** The name that errors and logs give, with the venue if one is open: {@code sofy:lyon}. */
    String displayName() {
        return config.displayName();
    }

    HttpSettings http() {
        return HttpSettings.from(config);
    }

    /** Both go with every request ({@code sofy.md B1}). */
    Map<String, String> keyHeaders() {
        return Map.of("X-API-KEY-ID", config.get(API_KEY_ID), "X-API-KEY-SECRET", config.get(API_KEY_SECRET));
    }

    Set<String> secrets() {
        return Set.copyOf(keyHeaders().values());
    }

    Optional<AudienceId> group() {
        return config.find(GROUP_ID);
    }

    /** The key that sets the group here: that of the venue if one is open. */
    String groupKey() {
        return config.venue()
                .map(venue -> GROUP_ID.forVenue(PROVIDER, venue))
                .orElse(GROUP_ID)
                .name();
    }

    boolean allowsUndocumented() {
        return config.get(ALLOW_UNDOCUMENTED);
    }

    Duration columnsLifetime() {
        return config.get(COLUMNS_LIFETIME);
    }

    /** Says whose configuration it is; never what it holds. */
    @Override
    public String toString() {
        return "SofyConfiguration[" + displayName() + "]";
    }

    private static AudienceId groupId(String text) {
        if (!GroupId.isOne(text)) {
            throw new IllegalArgumentException("must be the whole number of a group");
        }
        return AudienceId.of(text);
    }
}
