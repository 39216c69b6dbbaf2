package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.field.ContactFields;
import io.contacts.testkit.sentori.internal.operation.ImportCounters.Row;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import io.contacts.testkit.sentori.internal.store.ContactRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Applies the rows of one import and counts what became of each. */
final class ImportRun {
    private final Account account;
    private final Addresses addresses;
    private final SentoriUndocumented undocumented;
    private final Set<Long> imported = new LinkedHashSet<>();

    ImportRun(Account account, Addresses addresses, SentoriUndocumented undocumented) {
        this.account = account;
        this.addresses = addresses;
        this.undocumented = undocumented;
    }

    /** The SystemIDs of the contacts that were created or updated. */
    Set<Long> imported() {
        return imported;
    }

    ImportCounters apply(List<ContactFields.Input> rows) {
        ImportCounters counters = new ImportCounters(rows.size());
        for (Chosen row : chosen(rows, counters)) {
            importOne(row.address(), row.values()).ifPresent(counters::count);
        }
        return counters;
    }

    private record Chosen(String address, Map<String, JsonNode> values) {}

    /** The rows that are left when invalid, role-based and duplicate ones are counted and gone. */
    private Collection<Chosen> chosen(List<ContactFields.Input> rows, ImportCounters counters) {
        Map<String, Chosen> byAddress = new LinkedHashMap<>();
        boolean lastWins = undocumented.has(SentoriVariant.LAST_DUPLICATE_WINS);
        for (ContactFields.Input row : rows) {
            String address = row.emailAddress();
            if (address == null || !addresses.isValid(address)) {
                counters.count(Row.INVALID);
            } else if (isRoleBased(address)) {
                counters.count(Row.ROLE_BASED);
            } else {
                Chosen chosen = new Chosen(address, row.values());
                if (byAddress.putIfAbsent(account.key(address), chosen) != null) {
                    counters.count(Row.DUPLICATE);
                    byAddress.computeIfPresent(account.key(address), (key, first) -> lastWins ? chosen : first);
                }
            }
        }
        return byAddress.values();
    }

    private Optional<Row> importOne(String address, Map<String, JsonNode> values) {
        Optional<ContactRow> known = account.contact(address);
        if (known.isEmpty()) {
            return create(address, values);
        }
        ContactRow contact = known.get();
        Row row = contact.suppressed() ? Row.SUPPRESSED : contact.badEmailAddress() ? Row.BAD : Row.UPDATED;
        account.update(contact, values);
        imported.add(contact.systemId());
        return Optional.of(row);
    }

    private Optional<Row> create(String address, Map<String, JsonNode> values) {
        boolean suppressed = account.isSuppressed(address);
        if (suppressed && undocumented.has(SentoriVariant.NEW_SUPPRESSED_ROW_UNCOUNTED)) {
            return Optional.empty();
        }
        if (!suppressed || !undocumented.has(SentoriVariant.NEW_SUPPRESSED_ROW_LEFT_OUT)) {
            imported.add(account.create(address, values).systemId());
        }
        return Optional.of(suppressed ? Row.SUPPRESSED : Row.CREATED);
    }

    private boolean isRoleBased(String address) {
        String local = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        return undocumented.roleNames().contains(plus < 0 ? local : local.substring(0, plus));
    }
}
