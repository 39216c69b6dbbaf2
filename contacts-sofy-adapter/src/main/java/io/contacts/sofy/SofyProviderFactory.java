package io.contacts.sofy;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProviderFactory;
import io.contacts.domain.provider.ProviderAdapter;
import java.util.List;

/**
 * Makes the adapter for Sofy, {@code contacts.provider=sofy}; its keys are those of {@link SofyConfiguration}.
 *
 * <p>What Sofy documents ({@code sofy.md B2}): adding a contact to a group, listing groups, listing custom columns. Nothing
 * more is among the capabilities, but for creating a group where the configuration allows an undocumented request.
 *
 * <ul>
 *   <li>A contact is sent once. If the answer is lost, {@link io.contacts.domain.error.OutcomeUnknownException} says so and
 *       nothing repeats it: Sofy can neither recognise a repetition nor be asked.
 *   <li>Sofy returns nothing that is documented: a {@link io.contacts.domain.contact.StoredContact} is what was sent.
 *   <li>{@code contact.fields()} name custom columns by label or by id: text for {@code CHAR}, a number for
 *       {@code DOUBLE}, a timestamp for {@code DATETIME} (to the millisecond; local, never shifted). Columns that are
 *       unknown, deleted or ambiguous and values of another type are violations, before the contact is sent.
 *   <li>The native client is {@link SofyClient}.
 * </ul>
 */
public final class SofyProviderFactory implements ContactsProviderFactory {
    /** Called by {@link java.util.ServiceLoader}. */
    public SofyProviderFactory() {}

    @Override
    public String name() {
        return SofyConfiguration.PROVIDER;
    }

    @Override
    public List<ConfigKey<?>> keys() {
        return SofyConfiguration.keys();
    }

    @Override
    public ProviderAdapter create(ProviderConfig config, CallObserver observer) {
        return SofyAdapter.open(SofyConfiguration.from(config), observer, System::nanoTime);
    }
}
