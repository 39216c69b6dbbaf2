package io.contacts.sofy.internal.port;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.http.Remembered;
import io.contacts.sofy.internal.field.Columns;
import io.contacts.sofy.internal.mapping.SofyMapper;
import java.util.List;

/** Fields at Sofy: custom columns. */
public final class SofyFields implements ContactFields {
    private final Remembered<Columns> columns;
    private final SofyMapper mapper;

    /** Fields that are these columns. */
    public SofyFields(Remembered<Columns> columns, SofyMapper mapper) {
        this.columns = columns;
        this.mapper = mapper;
    }

    /** Always asks, and lets contacts be written by what came: a column that was just listed must not be unknown next. */
    @Override
    public List<ContactField> list() {
        return mapper.toFields(columns.fresh(Capability.LIST_CONTACT_FIELDS).listed());
    }
}
