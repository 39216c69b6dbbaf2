package io.contacts.sentori;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProviderFactory;
import io.contacts.domain.provider.ProviderAdapter;
import java.util.List;

/**
 * Opens Sentori: {@code contacts.provider=sentori}. Found through {@link java.util.ServiceLoader}.
 *
 * <p>Its keys, beside those of {@link io.contacts.http.call.HttpSettings} (the base URL is
 * {@code https://api.sentoriapp.com/v2.0} unless set), each under {@code contacts.sentori.}:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@code api-key}</td><td>none: required</td><td>the account's API key</td></tr>
 * <tr><td>{@code fields.birthday}</td><td>none: a field that is called {@code Birthday}, {@code BirthDate},
 *     {@code DateOfBirth}, {@code DOB}, {@code DateDeNaissance} or {@code DateNaissance}, however it is spaced</td><td>the
 *     JSON name of the account's contact field that holds the birthday, for which Sentori documents no member</td></tr>
 * <tr><td>{@code fields.birthday-format}</td><td>{@code yyyy-MM-dd}</td><td>how it is written there, a pattern of
 *     {@link java.time.format.DateTimeFormatter}</td></tr>
 * <tr><td>{@code fields-lifetime}</td><td>{@code 5m}</td><td>how long the account's fields are remembered</td></tr>
 * <tr><td>{@code clear-with}</td><td>{@code null}</td><td>what is sent to empty a field, {@code null} or {@code empty}
 *     ({@code ""}); Sentori does not document it ({@code sentori.md}, gap 9)</td></tr>
 * </table>
 *
 * <p>{@code api-key}, {@code fields.birthday} and {@code fields.birthday-format} belong to one account and are read per venue
 * where one is opened.
 *
 * <p><b>How a contact stands at Sentori</b>
 *
 * <ul>
 *   <li>{@code fields} are the account's own contact fields under their JSON names, as {@code fields().list()} gives them. A
 *       text, a number and a flag come back as they were; a date and time is sent in ISO 8601 without a zone, the only form
 *       that Sentori documents ({@code sentori.md A8}), and comes back as a text. The flags {@code IsBadEmailAddress} and
 *       {@code IsBadMobilePhoneNumber} may be set there too, and are sent only then. Every other name of Sentori's own
 *       ({@code sentori.md A2.2}), in whatever case, is refused.
 *   <li>A telephone is sent as E.164. One that Sentori holds in any other form is read as a text under {@code PhoneNumber} or
 *       {@code MobilePhoneNumber} in {@code fields} and goes back as it came, unless the component is set: that goes first.
 *   <li>A birthday stands in the account's field for it. In a form that is not the configured one, nor midnight of a day, it
 *       is read as that field's text, as with telephones. Without a field for it, it is refused, or left out if
 *       {@code ignore-unsupported} is set; where two may be meant, it is refused, and none is read, until the configuration
 *       names one. A day that the format would turn into another, as one before the year 1, is refused.
 *   <li>An empty text in a component is read as none. Consent has no place.
 * </ul>
 *
 * <p><b>When an answer is lost</b>, everything is repeated but attaching, of which no document says what a second one does, and
 * adding and changing an address. Those two are asked after: what was not done is repeated once; what cannot be known ends
 * in {@link io.contacts.domain.error.OutcomeUnknownException}. In particular, a contact that is there after a lost addition
 * may have been there before, so that it is never reported as added.
 */
public final class SentoriProviderFactory implements ContactsProviderFactory {
    /** For {@link java.util.ServiceLoader}. */
    public SentoriProviderFactory() {}

    @Override
    public String name() {
        return SentoriConfiguration.PROVIDER;
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return SentoriConfiguration.keys();
    }

    @Override
    public ProviderAdapter create(ProviderConfig config, CallObserver observer) {
        return SentoriAdapter.open(SentoriConfiguration.from(config), observer);
    }
}
