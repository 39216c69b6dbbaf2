package io.contacts.testkit.sentori.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documented operations of {@code /v2.0}, in the order and with the paths of {@code sentori.md A2.1}, slashes included.
 * No other operation exists.
 */
public enum SentoriOperation {
    /** 1: a contact, by address or SystemID. */
    GET_CONTACT(1, "GET", "/contact/get/{contact}/"),
    /** 2: a new contact. */
    ADD(2, "POST", "/contact/add/{email}/"),
    /** 3: fields of a contact, or its address. */
    UPDATE(3, "POST", "/contact/update/{email}/"),
    /** 4: whichever of the two it takes. */
    ADD_OR_UPDATE(4, "POST", "/contact/addorupdate/{email}/"),
    /** 5: no contact any more. */
    DELETE(5, "POST", "/contact/delete/{email}/"),
    /** 6: the importable fields, as an example. */
    GET_STRUCTURE(6, "GET", "/contact/getstructure/{single|list}/"),
    /** 7: onto one mailing list. */
    SUBSCRIBE(7, "POST", "/contact/subscribe/{email}/{list}/"),
    /** 8: off one mailing list. */
    UNSUBSCRIBE(8, "POST", "/contact/unsubscribe/{email}/{list}/"),
    /** 9: off every mailing list, and onto the suppression list. */
    UNSUBSCRIBE_FROM_EVERYTHING(9, "POST", "/contact/unsubscribe/{email}/"),
    /** 10: many contacts at once. */
    IMPORT(10, "POST", "/contact/import/"),
    /** 11: an upload group to a draft; no slash at the end. */
    ATTACH(11, "POST", "/contact/import/{uploadGroup}/attach/{document}"),
    /** 12: one mailing list. */
    MAILING_LIST(12, "GET", "/mailinglists/{list}/"),
    /** 13: all mailing lists. */
    MAILING_LISTS(13, "GET", "/mailinglists/"),
    /** 14: who is on a mailing list; no slash at the end. */
    SUBSCRIBERS(14, "GET", "/mailinglists/subscribers/{list}"),
    /** 15: a draft, from a template or another e-mail. */
    CREATE_EMAIL(15, "POST", "/emails/create/"),
    /** 16: the drafts. */
    DRAFTS(16, "GET", "/emails/drafts/"),
    /** 17: the templates. */
    TEMPLATES(17, "GET", "/emails/templates/");

    private final int number;
    private final String method;
    private final String template;
    private final Pattern path;

    SentoriOperation(int number, String method, String template) {
        this.number = number;
        this.method = method;
        this.template = template;
        this.path = Pattern.compile(
                template.replace("{single|list}", "(single|list)").replaceAll("\\{\\w+}", "([^/]+)"));
    }

    /** Its number in {@code sentori.md A2.1}. */
    public int number() {
        return number;
    }

    /** {@code GET} or {@code POST}. */
    public String method() {
        return method;
    }

    /** Its path behind {@code /v2.0}, parameters in braces. */
    public String template() {
        return template;
    }

    /** Whether the documents give it a request body: a contact's fields, an import, or an e-mail to create. */
    public boolean takesBody() {
        return switch (this) {
            case ADD, UPDATE, ADD_OR_UPDATE, IMPORT, CREATE_EMAIL -> true;
            default -> false;
        };
    }

    /** The path's parameters, still percent-encoded; empty when the path is not this operation's. */
    public Optional<List<String>> parametersOf(String rawPath) {
        Matcher matcher = path.matcher(rawPath);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            parameters.add(matcher.group(group));
        }
        return Optional.of(parameters);
    }
}
