package io.contacts.sofy;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import java.util.List;

/** Fields at Sofy: custom columns. */
final class SofyFields implements ContactFields {
    private final SofyClient client;
    private final ColumnCache cache;
    private final SofyMapper mapper;

    SofyFields(SofyClient client, ColumnCache cache, SofyMapper mapper) {
        this.client = client;
        this.cache = cache;
        this.mapper = mapper;
    }

    /** Always asks, and lets contacts be written by what came: a column that was just listed must not be unknown next. */
    @Override
    public List<ContactField> list() {
        long askedAt = cache.now();
        List<SofyCustomColumn> columns = client.customColumns(Capability.LIST_CONTACT_FIELDS);
        cache.put(columns, askedAt);
        return mapper.toFields(columns);
    }
}
