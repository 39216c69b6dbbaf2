package io.contacts.importing.mapping;

import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.csv.Cells;
import io.contacts.importing.csv.FormulaGuard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what every column is, or refuses with everything that is not clear. */
public final class HeaderMapper {
    /** The columns that a file of rejected rows has beside the original ones. */
    public static final List<String> REJECT_COLUMNS = List.of("_line", "_code", "_reason", "_fix");

    private final ContactsProvider provider;
    private final ImportSettings settings;
    private final FieldCatalog catalog;
    private final List<String> refusals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private HeaderMapper(ContactsProvider provider, ImportSettings settings) {
        this.provider = provider;
        this.settings = settings;
        this.catalog = new FieldCatalog(provider);
    }

    /**
     * The mapping of these headers. Asks the provider for its fields only if a column needs them.
     *
     * @throws ImportRefusedException if no column is usable, two columns are the same thing, a column has no place at the
     *     provider, or a mapping of the caller names nothing; all reasons at once
     */
    public static Mapping map(List<String> headers, ContactsProvider provider, ImportSettings settings) {
        return new HeaderMapper(provider, settings).map(headers);
    }

    private Mapping map(List<String> headers) {
        boolean rejects = headers.stream().map(Cells::strip).toList().containsAll(REJECT_COLUMNS);
        List<String> names = headers.stream()
                .map(header -> Cells.strip(rejects ? FormulaGuard.unguarded(header) : header))
                .toList();
        refuseMappingsOfNothing(names);
        Set<ContactComponent> named = componentsNamed(names);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(i, names.get(i), named));
        }
        refuseIfNothingIsOfUse(columns);
        refuseTwins(columns);
        refuseUnusable(columns);
        if (!refusals.isEmpty()) {
            throw new ImportRefusedException(refusals);
        }
        return new Mapping(columns, warnings, rejects);
    }

    private Column column(int index, String header, Set<ContactComponent> named) {
        String shown = header.isEmpty() ? "column " + (index + 1) : header;
        Optional<String> chosen = choice(header);
        if (chosen.isPresent()) {
            return chosenColumn(index, shown, chosen.get());
        }
        if (header.isEmpty()) {
            return new Column.LeftOut(index, shown, "it has no header", true);
        }
        if (REJECT_COLUMNS.contains(header)) {
            return new Column.LeftOut(index, shown, "it was added by an earlier import", false);
        }
        return HeaderNames.component(header)
                .map(component -> componentColumn(index, shown, onlyPhone(component, shown, named)))
                .orElseGet(() -> fieldColumn(index, shown, header));
    }

    private Column chosenColumn(int index, String shown, String choice) {
        if (choice.equals("-")) {
            if (HeaderNames.component(shown)
                    .filter(ContactComponent.CONSENT::equals)
                    .isPresent()) {
                warnings.add(
                        "column " + shown + " is left out as told: those who opted out in it are sent like others");
            }
            return new Column.LeftOut(index, shown, "as told", false);
        }
        Optional<ContactComponent> component = component(choice);
        return component.isPresent()
                ? componentColumn(index, shown, component.get())
                : fieldColumn(index, shown, choice);
    }

    /** A provider that knows one telephone only: a file with one column of telephones means that one. */
    private ContactComponent onlyPhone(ContactComponent component, String shown, Set<ContactComponent> named) {
        Set<ContactComponent> places = provider.components();
        if (component == ContactComponent.PHONE
                && !places.contains(ContactComponent.PHONE)
                && places.contains(ContactComponent.MOBILE_PHONE)
                && !named.contains(ContactComponent.MOBILE_PHONE)) {
            warnings.add("column " + shown + " is taken as the mobile phone: " + provider.name()
                    + " knows one telephone only");
            return ContactComponent.MOBILE_PHONE;
        }
        return component;
    }

    private Column componentColumn(int index, String shown, ContactComponent component) {
        if (component == ContactComponent.CONSENT) {
            return consentColumn(index, shown);
        }
        return hasPlace(component)
                ? new Column.OfComponent(index, shown, component)
                : homeless(index, shown, noPlace(component));
    }

    /** Those who opted out are left out whether or not consent is sent, and whether or not it could be. */
    private Column consentColumn(int index, String shown) {
        boolean documented = provider.components().contains(ContactComponent.CONSENT);
        if (settings.consentEvidence().isEmpty()) {
            warnings.add("column " + shown + " is read for those who opted out, and no consent is sent"
                    + (documented ? ": name the evidence with --consent-evidence" : ""));
            return new Column.OptOuts(index, shown);
        }
        if (hasPlace(ContactComponent.CONSENT)) {
            return new Column.OfComponent(index, shown, ContactComponent.CONSENT);
        }
        if (settings.ignoreUnknown()) {
            warnings.add("column " + shown + " is read for those who opted out, and no consent is sent: "
                    + noPlace(ContactComponent.CONSENT));
        } else {
            refusals.add("column " + shown + ": " + noPlace(ContactComponent.CONSENT)
                    + "; leave out --consent-evidence, and the column is read for those who opted out alone");
        }
        return new Column.OptOuts(index, shown);
    }

    private boolean hasPlace(ContactComponent component) {
        return provider.components().contains(component) || catalog.holds(component);
    }

    private String noPlace(ContactComponent component) {
        return "there is no place for " + key(component) + " at " + provider.name();
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
        String why =
                catalog.deleted(name).isPresent() ? "the field of that name was deleted" : "there is no such field";
        return homeless(index, shown, why + " at " + provider.name() + ", which has " + catalog.customNames());
    }

    private Column homeless(int index, String shown, String why) {
        if (settings.ignoreUnknown()) {
            warnings.add("column " + shown + " is left out: " + why);
            return new Column.LeftOut(index, shown, why, false);
        }
        refusals.add("column " + shown + ": " + why + "; map it (--map \"" + shown + "=FIELD\"), leave it out (--map \""
                + shown + "=-\"), or leave out all such columns (--ignore-unknown)");
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

    private void refuseTwins(List<Column> columns) {
        Map<ContactComponent, String> components = new EnumMap<>(ContactComponent.class);
        Map<String, String> fields = new HashMap<>();
        for (Column column : columns) {
            String twin = null;
            if (column instanceof Column.OfComponent known) {
                twin = components.putIfAbsent(known.component(), known.header());
            } else if (column instanceof Column.OptOuts) {
                twin = components.putIfAbsent(ContactComponent.CONSENT, column.header());
            } else if (column instanceof Column.OfField field) {
                twin = fields.putIfAbsent(field.key(), field.header());
            }
            if (twin != null) {
                refusals.add("columns " + twin + " and " + column.header() + " (column " + (column.index() + 1)
                        + ") hold the same thing; " + wayOut(twin, column.header()));
            }
        }
    }

    private static String wayOut(String twin, String header) {
        return HeaderNames.normalized(twin).equals(HeaderNames.normalized(header))
                ? "give one of them another header in the file"
                : "rename one, or leave it out: --map \"" + header + "=-\"";
    }

    private void refuseUnusable(List<Column> columns) {
        Set<ContactComponent> held = new HashSet<>();
        for (Column column : columns) {
            if (column instanceof Column.OfComponent known) {
                held.add(known.component());
            }
        }
        for (ContactComponent component : provider.required()) {
            if (!held.contains(component)) {
                refusals.add("no column holds " + key(component) + ", which " + provider.name()
                        + " needs; map one: --map \"HEADER=" + key(component) + "\"");
            }
        }
        if (!held.contains(ContactComponent.EMAIL)
                && !held.contains(ContactComponent.MOBILE_PHONE)
                && provider.required().isEmpty()) {
            refusals.add("no column holds an e-mail address or a mobile phone; map one: --map \"HEADER=email\"");
        }
    }

    private void refuseMappingsOfNothing(List<String> names) {
        Set<String> known = new HashSet<>();
        names.forEach(name -> known.add(HeaderNames.normalized(name)));
        for (String header : settings.mappings().keySet()) {
            if (!known.contains(HeaderNames.normalized(header))) {
                refusals.add("--map \"" + header + "=…\": the file has no column of that name; it has " + names);
            }
        }
    }

    private Set<ContactComponent> componentsNamed(List<String> names) {
        Set<ContactComponent> named = new HashSet<>();
        for (String name : names) {
            choice(name)
                    .map(HeaderMapper::component)
                    .orElseGet(() -> HeaderNames.component(name))
                    .ifPresent(named::add);
        }
        return named;
    }

    private Optional<String> choice(String header) {
        String normalized = HeaderNames.normalized(header);
        return settings.mappings().entrySet().stream()
                .filter(entry -> HeaderNames.normalized(entry.getKey()).equals(normalized))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<ContactComponent> component(String choice) {
        for (ContactComponent component : ContactComponent.values()) {
            if (key(component).equals(choice.toLowerCase(Locale.ROOT)) || isCompany(component, choice)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }

    /** The design's name of the column is {@code company}. */
    private static boolean isCompany(ContactComponent component, String choice) {
        return component == ContactComponent.COMPANY_NAME && choice.equalsIgnoreCase("company");
    }

    private static String key(ContactComponent component) {
        return component.name().toLowerCase(Locale.ROOT);
    }
}
