package io.contacts.importing.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.FormulaGuard;
import io.contacts.importing.csv.RejectColumns;
import io.contacts.importing.internal.text.Cells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what every column is, or refuses with everything that is not clear. */
public final class HeaderMapper {

    private final ContactsProvider provider;
    private final ImportSettings settings;
    private final ColumnChoices<String> choices;
    private final FieldCatalog catalog;
    private final List<String> refusals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private HeaderMapper(ContactsProvider provider, ImportSettings settings) {
        this.provider = provider;
        this.settings = settings;
        this.choices = new ColumnChoices<>(settings.mappings());
        this.catalog = new FieldCatalog(provider);
    }

    /**
     * The mapping of these headers. Asks the provider for its fields only if a column needs them, and reads the file only
     * if two columns are the same thing.
     *
     * @throws ImportRefusedException if no column is usable, two columns are the same thing and differ, a column has no
     *     place at the provider, or a mapping of the caller names nothing; all reasons at once
     */
    public static Mapping map(CsvFile file, List<String> headers, ContactsProvider provider, ImportSettings settings) {
        return new HeaderMapper(provider, settings).map(file, headers);
    }

    private Mapping map(CsvFile file, List<String> headers) {
        Optional<RejectColumns> added = RejectColumns.in(headers);
        List<String> names = headers.stream()
                .map(header -> Cells.strip(added.isPresent() ? FormulaGuard.unguarded(header) : header))
                .toList();
        refusals.addAll(choices.refusals("--map", names));
        Set<Contact.Component> named = componentsNamed(names);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            boolean ours = added.filter(four -> four.contains(place)).isPresent();
            columns.add(
                    ours
                            ? new Column.LeftOut(i, names.get(i), "it was added by an earlier import", false)
                            : column(i, names, named));
        }
        refuseIfNothingIsOfUse(columns);
        Twins twins = Twins.in(columns, file);
        refusals.addAll(twins.refusals());
        warnings.addAll(twins.warnings());
        refuseUnusable(columns);
        if (!refusals.isEmpty()) {
            throw new ImportRefusedException(refusals);
        }
        return new Mapping(twins.columns(), warnings, added);
    }

    private Column column(int index, List<String> names, Set<Contact.Component> named) {
        String header = names.get(index);
        String shown = header.isEmpty() ? "column " + (index + 1) : header;
        Optional<String> chosen = choices.of(index, names);
        if (chosen.isPresent()) {
            return chosenColumn(index, shown, Cells.strip(chosen.get()));
        }
        if (header.isEmpty()) {
            return new Column.LeftOut(index, shown, "it has no header", true);
        }
        if (HeaderNames.tellsOptOuts(header)) {
            return optOutColumn(index, shown);
        }
        return HeaderNames.component(header)
                .map(component -> componentColumn(index, shown, onlyPhone(component, shown, named)))
                .orElseGet(() -> unnamedColumn(index, shown, header));
    }

    private Column chosenColumn(int index, String shown, String choice) {
        if (choice.equals("-")) {
            if (HeaderNames.mayTellOptOuts(shown)) {
                warnings.add(
                        "column " + shown + " is left out as told: those who opted out in it are sent like others");
            }
            return new Column.LeftOut(index, shown, "as told", false);
        }
        if (choice.equalsIgnoreCase(ImportSettings.OPT_OUT) || (HeaderNames.tellsOptOuts(choice) && !isField(choice))) {
            return optOutColumn(index, shown);
        }
        Optional<Contact.Component> component = chosenComponent(choice);
        if (component.filter(Contact.Component.CONSENT::equals).isPresent() && HeaderNames.tellsOptOuts(shown)) {
            warnings.add("column " + shown + " is read as told: a yes in it means agreed, a no opted out");
        }
        if (component.isPresent()) {
            return componentColumn(index, shown, component.get());
        }
        if (!isField(choice)) {
            String why = "--map says " + choice + ", and " + noField(choice);
            return HeaderNames.mayTellOptOuts(shown)
                    ? mayTellOptOuts(index, shown, why, "")
                    : refused(index, shown, why, "");
        }
        if (HeaderNames.mayTellOptOuts(shown)) {
            warnings.add("column " + shown + " is kept as told: those who opted out in it are sent like others");
        }
        return fieldColumn(index, shown, choice);
    }

    /** A field of the account goes before what else its name may mean; the account is asked only for names that may be one. */
    private Optional<Contact.Component> chosenComponent(String choice) {
        return HeaderNames.chosen(choice).or(() -> HeaderNames.component(choice).filter(component -> !isField(choice)));
    }

    private boolean isField(String choice) {
        return HeaderNames.chosen(choice).isEmpty() && !catalog.named(choice).isEmpty();
    }

    private Column optOutColumn(int index, String shown) {
        warnings.add(
                "column " + shown + " is read for those who opted out: a yes in it means opted out (if it means agreed:"
                        + " --map \"" + shown + "=consent\")");
        return new Column.OptOuts(index, shown, true);
    }

    /** A provider that knows one telephone only: a file with one column of telephones means that one. */
    private Contact.Component onlyPhone(Contact.Component component, String shown, Set<Contact.Component> named) {
        Set<Contact.Component> places = provider.components();
        if (component == Contact.Component.PHONE
                && !places.contains(Contact.Component.PHONE)
                && places.contains(Contact.Component.MOBILE_PHONE)
                && !named.contains(Contact.Component.MOBILE_PHONE)) {
            warnings.add("column " + shown + " is taken as the mobile phone: " + provider.name()
                    + " knows one telephone only");
            return Contact.Component.MOBILE_PHONE;
        }
        return component;
    }

    private Column componentColumn(int index, String shown, Contact.Component component) {
        if (component == Contact.Component.CONSENT) {
            return consentColumn(index, shown);
        }
        return hasPlace(component)
                ? new Column.OfComponent(index, shown, component)
                : homeless(index, shown, noPlace(component));
    }

    /** Those who opted out are left out whether or not consent is sent, and whether or not it could be. */
    private Column consentColumn(int index, String shown) {
        boolean documented = provider.components().contains(Contact.Component.CONSENT);
        if (settings.consentEvidence().isEmpty()) {
            warnings.add("column " + shown + " is read for those who opted out, and no consent is sent"
                    + (documented ? ": name the evidence with --consent-evidence" : ""));
            return new Column.OptOuts(index, shown, false);
        }
        if (hasPlace(Contact.Component.CONSENT)) {
            return new Column.OfComponent(index, shown, Contact.Component.CONSENT);
        }
        if (settings.ignoreUnknown()) {
            warnings.add("column " + shown + " is read for those who opted out, and no consent is sent: "
                    + noPlace(Contact.Component.CONSENT));
        } else {
            refusals.add("column " + shown + ": " + noPlace(Contact.Component.CONSENT)
                    + "; leave out --consent-evidence, and the column is read for those who opted out alone");
        }
        return new Column.OptOuts(index, shown, false);
    }

    private boolean hasPlace(Contact.Component component) {
        return provider.components().contains(component) || catalog.holds(component);
    }

    private String noPlace(Contact.Component component) {
        return "there is no place for " + key(component) + " at " + provider.name();
    }

    /** A field of the account keeps what a column says, and keeps nobody from being sent. */
    private Column unnamedColumn(int index, String shown, String header) {
        return HeaderNames.mayTellOptOuts(header) && !catalog.named(header).isEmpty()
                ? mayTellOptOuts(
                        index,
                        shown,
                        "the account has a field of that name",
                        "keep it in that field alone (--map \"" + shown + "=" + header + "\"), ")
                : fieldColumn(index, shown, header);
    }

    private Column mayTellOptOuts(int index, String shown, String why, String besides) {
        refusals.add(
                "column " + shown + " may say who opted out, and " + why + "; read a yes in it as opted out (--map \""
                        + shown + "=" + ImportSettings.OPT_OUT + "\") or as agreed (--map \"" + shown + "=consent\"), "
                        + besides
                        + "or leave it out (--map \"" + shown + "=-\")");
        return new Column.LeftOut(index, shown, why, false);
    }

    private Column fieldColumn(int index, String shown, String name) {
        List<ContactField> fields = catalog.named(name);
        if (fields.size() > 1) {
            refusals.add("column " + shown + ": the account has " + fields.size()
                    + " fields of that name; map it to one by its id: --map \"" + shown + "=<id>\"");
        }
        if (!fields.isEmpty()) {
            ContactField field = fields.get(0);
            return field.component()
                    .<Column>map(component -> new Column.OfComponent(index, shown, component))
                    .orElseGet(() -> new Column.OfField(
                            index,
                            shown,
                            field.id().orElse(field.name()),
                            field.name(),
                            field.type(),
                            field.usedDecimals()));
        }
        return homeless(index, shown, noField(name));
    }

    private String noField(String name) {
        String why =
                catalog.deleted(name).isPresent() ? "the field of that name was deleted" : "there is no such field";
        return why + " at " + provider.name() + ", which has " + catalog.customNames();
    }

    private Column homeless(int index, String shown, String why) {
        if (HeaderNames.mayTellOptOuts(shown)) {
            return mayTellOptOuts(index, shown, why, "");
        }
        if (settings.ignoreUnknown()) {
            warnings.add("column " + shown + " is left out: " + why);
            return new Column.LeftOut(index, shown, why, false);
        }
        return refused(index, shown, why, ", or leave out all such columns (--ignore-unknown)");
    }

    private Column refused(int index, String shown, String why, String besides) {
        refusals.add("column " + shown + ": " + why + "; map it (--map \"" + shown + "=FIELD\"), leave it out (--map \""
                + shown + "=-\")" + besides);
        return new Column.LeftOut(index, shown, why, false);
    }

    /** One clear reason instead of one for each column. */
    private static void refuseIfNothingIsOfUse(List<Column> columns) {
        if (columns.stream().allMatch(Column.LeftOut.class::isInstance)) {
            String headers = columns.stream().map(Column::header).collect(Collectors.joining(", column "));
            throw new ImportRefusedException("no column can be used (column " + headers
                    + "); name them in the first line, such as email and first_name, or map them:"
                    + " --map \"HEADER=email\"");
        }
    }

    private void refuseUnusable(List<Column> columns) {
        Set<Contact.Component> held = new HashSet<>();
        for (Column column : columns) {
            if (column instanceof Column.OfComponent known) {
                held.add(known.component());
            }
        }
        for (Contact.Component component : provider.required()) {
            if (!held.contains(component)) {
                refusals.add("no column holds " + key(component) + ", which " + provider.name()
                        + " needs; map one: --map \"HEADER=" + key(component) + "\"");
            }
        }
        if (!held.contains(Contact.Component.EMAIL)
                && !held.contains(Contact.Component.MOBILE_PHONE)
                && provider.required().isEmpty()) {
            refusals.add("no column holds an e-mail address or a mobile phone; map one: --map \"HEADER=email\"");
        }
    }

    private Set<Contact.Component> componentsNamed(List<String> names) {
        Set<Contact.Component> named = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            choices.of(i, names)
                    .map(choice -> chosenComponent(Cells.strip(choice)))
                    .orElseGet(() -> HeaderNames.component(name))
                    .ifPresent(named::add);
        }
        return named;
    }

    private static String key(Contact.Component component) {
        return component.name().toLowerCase(Locale.ROOT);
    }
}
