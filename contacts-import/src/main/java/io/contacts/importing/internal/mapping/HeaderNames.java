package io.contacts.importing.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.ImportSettings;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names under which people head the columns that every contact has, in English and French. */
final class HeaderNames {
    private static final Map<String, Contact.Component> COMPONENTS = components();

    /** Of the columns in which a yes says that somebody opted out. */
    private static final Set<String> OPT_OUTS = Set.of(
            "optout",
            "optedout",
            "isoptedout",
            "hasoptedout",
            "hasoptedoutofemail",
            "emailoptout",
            "unsubscribe",
            "unsubscribed",
            "isunsubscribed",
            "hasunsubscribed",
            "suppressed",
            "issuppressed",
            "blacklist",
            "blacklisted",
            "isblacklisted",
            "emailblacklisted",
            "blocklisted",
            "isblocklisted",
            "donotcontact",
            "donotemail",
            "donotmail",
            "desabonne",
            "desabonnee",
            "estdesabonne",
            "desinscrit",
            "desinscrite",
            "estdesinscrit",
            "blackliste",
            "blacklistee",
            "listenoire",
            "nepascontacter",
            "nepluscontacter");

    /** What the names of columns hold that have to do with opt-outs, in whatever way: a date, a channel, a reason. */
    private static final List<String> OPT_OUT_STEMS = List.of(
            "optout",
            "optedout",
            "unsub",
            "suppress",
            "blacklist",
            "blocklist",
            "donot",
            "desabonn",
            "desinscri",
            "listenoire",
            "nepascontact",
            "nepluscontact",
            "opposition",
            "stopsms",
            "stoppub",
            "stopmail",
            "stopemail",
            "consent",
            "permission",
            "newsletter",
            "gdpr",
            "rgpd",
            "dsgvo",
            "bloctel",
            "prospection",
            "sollicit",
            "solicit",
            "nesouhait",
            "refus",
            "rechaz",
            "rifiut",
            "abgemeldet",
            "abmeld",
            "austrag",
            "widerspr",
            "einwillig",
            "werbesperr",
            "desuscri",
            "disiscri",
            "cancellatoda",
            "subscriptionstatus",
            "statutabonnement",
            "statutdabonnement",
            "marketing",
            "recevoir",
            "toreceive",
            "einverstand",
            "consenso",
            "acconsent",
            "publicid",
            "lopd");

    /** Names in which a yes may say either, as they are used. */
    private static final Set<String> OF_ONE_CHANNEL = Set.of(
            "stop",
            "baja",
            "bajas",
            "robinson",
            "optinemail",
            "optinmail",
            "optinsms",
            "optinnewsletter",
            "optinemailing");

    /** How the names of columns begin or end that say who agreed, and so also who did not; not those of when and from where. */
    private static final List<String> AGREEMENT_STARTS = List.of("accepts", "accepte");

    /** How the names of columns begin that say what is not wanted; elsewhere in a name, the same letters mean something else. */
    private static final List<String> REFUSAL_STARTS =
            List.of("nepas", "neplus", "noemail", "nosms", "nocontact", "nomarketing");

    private static final List<String> AGREEMENT_ENDS =
            List.of("optin", "optedin", "subscribed", "abonne", "abonnee", "inscrit", "inscrite");

    private HeaderNames() {}

    /** Whether a yes in a column of this name says that somebody opted out. */
    static boolean tellsOptOuts(String header) {
        return OPT_OUTS.contains(normalized(header));
    }

    /** Whether a column of this name may say, in some way, who opted out. */
    static boolean mayTellOptOuts(String header) {
        String name = normalized(header);
        return OPT_OUT_STEMS.stream().anyMatch(name::contains)
                || OF_ONE_CHANNEL.contains(name)
                || AGREEMENT_STARTS.stream().anyMatch(name::startsWith)
                || REFUSAL_STARTS.stream().anyMatch(name::startsWith)
                || AGREEMENT_ENDS.stream().anyMatch(name::endsWith)
                || component(header).filter(Contact.Component.CONSENT::equals).isPresent();
    }

    /** The component that a column of this name holds. */
    static Optional<Contact.Component> component(String header) {
        return Optional.ofNullable(COMPONENTS.get(normalized(header)));
    }

    /** A header without case, accents and separators: {@code Prénom} and {@code PRENOM} are one. */
    static String normalized(String header) {
        String decomposed = Normalizer.normalize(header, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Contact.Component> components() {
        // Longer than most, because it is a table: one row per component.
        Map<String, Contact.Component> names = new HashMap<>();
        put(
                names,
                Contact.Component.EMAIL,
                List.of(
                        "email",
                        "emailaddress",
                        "mail",
                        "mailaddress",
                        "courriel",
                        "adresseemail",
                        "adressemail",
                        "adressecourriel",
                        "adressedecourriel",
                        "adresseelectronique",
                        "adressedemessagerie",
                        "courrierelectronique",
                        "mel",
                        "contactemailaddress"));
        put(
                names,
                Contact.Component.MOBILE_PHONE,
                List.of(
                        "mobilephone",
                        "mobile",
                        "mobilephonenumber",
                        "mobilenumber",
                        "mobiletelephone",
                        "cellphone",
                        "cell",
                        "cellphonenumber",
                        "portable",
                        "telephoneportable",
                        "telephonemobile",
                        "telportable",
                        "telmobile",
                        "numerodeportable",
                        "numeroportable",
                        "numerodemobile",
                        "numeromobile",
                        "nportable",
                        "ndeportable",
                        "nmobile",
                        "ndemobile",
                        "gsm",
                        "sms",
                        "contactphonenumber"));
        put(
                names,
                Contact.Component.PHONE,
                List.of(
                        "phone",
                        "phonenumber",
                        "telephone",
                        "telephonenumber",
                        "tel",
                        "telephonefixe",
                        "telfixe",
                        "fixe",
                        "landline",
                        "numerodetelephone",
                        "numerotelephone",
                        "numerotel",
                        "ntelephone",
                        "ndetelephone",
                        "ntel",
                        "homephone"));
        put(names, Contact.Component.TITLE, List.of("title", "titre", "civilite", "salutation"));
        put(
                names,
                Contact.Component.FIRST_NAME,
                List.of("firstname", "prenom", "givenname", "forename", "contactfirstname"));
        put(
                names,
                Contact.Component.LAST_NAME,
                List.of("lastname", "nom", "nomdefamille", "surname", "familyname", "contactlastname"));
        put(names, Contact.Component.KNOWN_AS, List.of("knownas", "nickname", "surnom", "nomusuel"));
        put(
                names,
                Contact.Component.COMPANY_NAME,
                List.of(
                        "company",
                        "companyname",
                        "societe",
                        "entreprise",
                        "organisation",
                        "organization",
                        "raisonsociale"));
        put(
                names,
                Contact.Component.BIRTHDAY,
                List.of(
                        "birthday",
                        "birthdate",
                        "dateofbirth",
                        "dob",
                        "datedenaissance",
                        "datenaissance",
                        "naissance",
                        "nele",
                        "neele",
                        "anniversaire",
                        "contactbirthday"));
        put(
                names,
                Contact.Component.CONSENT,
                List.of("consent", "consentement", "optin", "subscribed", "abonne", "contactsubscribed"));
        put(names, Contact.Component.CRM_ID, List.of("crmid", "crm", "idcrm", "identifiantcrm"));
        return Map.copyOf(names);
    }

    private static void put(Map<String, Contact.Component> names, Contact.Component component, List<String> spellings) {
        spellings.forEach(spelling -> names.put(spelling, component));
    }

    /** The component that has this key, as a mapping names it: {@code first_name}. */
    static Optional<Contact.Component> chosen(String key) {
        for (Contact.Component component : Contact.Component.values()) {
            if (component.name().equalsIgnoreCase(key)
                    || ImportSettings.columnName(component).equalsIgnoreCase(key)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }
}
