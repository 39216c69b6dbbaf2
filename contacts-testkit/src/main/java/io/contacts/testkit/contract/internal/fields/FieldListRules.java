package io.contacts.testkit.contract.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code fields().list}. */
public abstract class FieldListRules extends RuleGroup {
    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    @Needs(value = Capability.LIST_CONTACT_FIELDS, harness = HarnessAbility.SEED_FIELD)
    @DisplayName("[CF-01] a custom field is listed once, as live, with its type or with none; never with a wrong one")
    final void types(FieldType type) {
        requireType(type);
        harness().seedField("Table", type);

        List<ContactField> fields = named("Table");

        assertThat(fields).hasSize(1);
        assertThat(fields.get(0).type()).isIn(type, FieldType.UNKNOWN);
        assertThat(fields.get(0).deleted()).isFalse();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"Prénom d'usage", "N° table / salle", "桌", "50% & more?", "a.b[c]"})
    @Needs(value = Capability.LIST_CONTACT_FIELDS, harness = HarnessAbility.SEED_FIELD)
    @DisplayName("[CF-02] a field's name is listed character for character")
    final void names(String name) {
        requireType(FieldType.TEXT);
        harness().seedField(name, FieldType.TEXT);

        assertThat(named(name)).hasSize(1);
    }

    @Test
    @Needs(value = Capability.LIST_CONTACT_FIELDS, harness = HarnessAbility.SEED_FIELD)
    @DisplayName("[CF-03] fields are listed in the order of the account, and the same at every call")
    final void order() {
        requireType(FieldType.TEXT);
        harness().seedField("Zeta", FieldType.TEXT);
        harness().seedField("Alpha", FieldType.TEXT);

        List<ContactField> fields = provider().fields().list();

        assertThat(fields).extracting(ContactField::name).containsSubsequence("Zeta", "Alpha");
        assertThat(provider().fields().list()).isEqualTo(fields);
    }

    @Test
    @Needs(Capability.LIST_CONTACT_FIELDS)
    @DisplayName("[CF-04] a component is held by at most one live field, and all names are there")
    final void components() {
        List<ContactField> live = provider().fields().list().stream()
                .filter(field -> !field.deleted())
                .toList();

        assertThat(live).allSatisfy(field -> assertThat(field.name()).isNotBlank());
        assertThat(live.stream().flatMap(field -> field.component().stream())).doesNotHaveDuplicates();
    }

    @Test
    @Needs(value = Capability.LIST_CONTACT_FIELDS, harness = HarnessAbility.SEED_DELETED_FIELD)
    @DisplayName("[CF-05] a field that was deleted is listed as that, or not at all")
    final void deleted() {
        requireType(FieldType.TEXT);
        harness().seedDeletedField("Table", FieldType.TEXT);

        assertThat(named("Table")).allMatch(ContactField::deleted);
    }

    private List<ContactField> named(String name) {
        return provider().fields().list().stream()
                .filter(field -> field.name().equals(name))
                .toList();
    }
}
