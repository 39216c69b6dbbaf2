package io.contacts.sofy;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.http.Remembered;
import java.util.List;

/** Fields at Sofy: custom columns. */
final class SofyFields implements ContactFields {
    private final Remembered<Columns> columns;
    private final SofyMapper mapper;

    SofyFields(Remembered<Columns> columns, SofyMapper mapper) {
        this.columns = columns;
        this.mapper = mapper;
    }

    /** Always asks, and lets contacts be written by what came: a column that was just listed must not be unknown next. */
    @Override
    public List<ContactField> list() {
        return mapper.toFields(columns.fresh(Capability.LIST_CONTACT_FIELDS).listed());
    }
}
