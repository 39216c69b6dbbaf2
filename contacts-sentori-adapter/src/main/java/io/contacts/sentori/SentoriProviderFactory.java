package io.contacts.sentori;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.ContactsProviderFactory;
import io.contacts.domain.provider.ProviderAdapter;
import java.util.List;

/**
 * Opens Sentori: {@code contacts.provider=sentori}. Found through {@link java.util.ServiceLoader}.
 *
 * <p>Its keys, beside those of {@link io.contacts.http.HttpSettings} (the base URL is
 * {@code https://api.sentoriapp.com/v2.0} unless set), each under {@code contacts.sentori.}:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@code api-key}</td><td>none: required</td><td>the account's API key</td></tr>
 * <tr><td>{@code fields.birthday}</td><td>none: a field that is called {@code Birthday}, {@code BirthDate},
 *     {@code DateOfBirth}, {@code DOB} or {@code DateDeNaissance}, however it is spaced</td><td>the JSON name of the account's
 *     contact field that holds the birthday, for which Sentori documents no member</td></tr>
 * <tr><td>{@code fields.birthday-format}</td><td>{@code yyyy-MM-dd}</td><td>how it is written there, a pattern of
 *     {@link java.time.format.DateTimeFormatter}</td></tr>
 * <tr><td>{@code fields-lifetime}</td><td>{@code 5m}</td><td>how long the account's fields are remembered</td></tr>
 * <tr><td>{@code clear-with}</td><td>{@code null}</td><td>what is sent to empty a field, {@code null} or {@code empty}
 *     ({@code ""}); Sentori does not document it ({@code sentori.md}, gap 9)</td></tr>
 * </table>
 *
 * <p>{@code api-key}, {@code fields.birthday} and {@code fields.birthday-format} belong to one account and are read per venue
 * where one is opened.
 */
public final class SentoriProviderFactory implements ContactsProviderFactory {
    static final String NAME = "sentori";

    /** For {@link java.util.ServiceLoader}. */
    public SentoriProviderFactory() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return SentoriConfiguration.keys();
    }

    @Override
    public ProviderAdapter create(ProviderConfig config) {
        return SentoriAdapter.open(SentoriConfiguration.from(config));
    }
}
