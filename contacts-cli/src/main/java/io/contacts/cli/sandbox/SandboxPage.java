package io.contacts.cli.sandbox;

import io.contacts.testkit.fake.FakeApi;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.SentoriFakeApi;
import io.contacts.testkit.sentori.SentoriState;
import io.contacts.testkit.sentori.account.SentoriContact;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import io.contacts.testkit.sofy.SofyContact;
import io.contacts.testkit.sofy.SofyFakeApi;
import io.contacts.testkit.sofy.SofyGroup;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is inside the sandbox, as one plain page that needs no script. Only the newest are shown; the totals are true. */
final class SandboxPage implements FakeApi {
    private static final int SHOWN = 50;
    private static final String HTML = "text/html; charset=utf-8";

    private final SentoriFakeApi sentori;
    private final SofyFakeApi sofy;
    private final Supplier<List<RecordedRequest>> journal;

    SandboxPage(SentoriFakeApi sentori, SofyFakeApi sofy, Supplier<List<RecordedRequest>> journal) {
        this.sentori = sentori;
        this.sofy = sofy;
        this.journal = journal;
    }

    @Override
    public FakeResponse handle(FakeRequest request) {
        boolean isThisPage = request.rawPath().isEmpty() || request.rawPath().equals("/");
        if (!isThisPage) {
            return FakeResponse.unmatched(404);
        }
        return request.method().equals("GET") ? FakeResponse.text(200, HTML, page()) : FakeResponse.unmatched(405);
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Contacts sandbox</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
                th, td { text-align: left; padding: .2rem .6rem; border-bottom: 1px solid #ccc; }
                </style></head><body>
                <h1>Contacts sandbox</h1>
                <p>Two fake providers. Nothing here is real, and nothing is kept. Reload to see what has changed.</p>
                """);
        addSentori(page);
        addSofy(page);
        addRequests(page);
        return page.append("</body></html>\n").toString();
    }

    private void addSentori(StringBuilder page) {
        SentoriState state = sentori.state();
        List<SentoriContact> contacts = state.contacts();
        title(page, "Sentori: contacts", contacts.size());
        table(
                page,
                List.of("SystemID", "EmailAddress", "status"),
                newest(contacts),
                contact -> List.of(
                        Long.toString(contact.systemId()),
                        contact.emailAddress(),
                        contact.suppressed() ? "suppressed" : contact.badEmailAddress() ? "bad address" : "emailable"));
        List<SentoriMailingList> lists = state.mailingLists();
        title(page, "Sentori: mailing lists", lists.size());
        table(
                page,
                List.of("ExternalID", "Name", "subscribers"),
                lists,
                list -> List.of(
                        list.externalId(),
                        list.name(),
                        Integer.toString(state.subscribers(list.externalId()).size())));
        List<String> suppressed = state.suppressionList();
        title(page, "Sentori: suppression list", suppressed.size());
        table(page, List.of("EmailAddress"), newest(suppressed), List::of);
    }

    private void addSofy(StringBuilder page) {
        for (SofyGroup group : sofy.groups()) {
            List<SofyContact> contacts = sofy.contacts(group.id());
            title(page, "Sofy: group " + group.id() + ", " + group.name(), contacts.size());
            table(
                    page,
                    List.of("contactEmailAddress", "contactPhoneNumber"),
                    newest(contacts),
                    contact -> List.of(
                            contact.emailAddress().orElse(""),
                            contact.phoneNumber().orElse("")));
        }
    }

    private void addRequests(StringBuilder page) {
        List<RecordedRequest> requests = journal.get().stream()
                .filter(request -> request.rawPath().length() > 1)
                .toList();
        title(page, "Last requests", requests.size());
        table(
                page,
                List.of("", "path", "status"),
                newest(requests),
                request -> List.of(request.method(), request.rawPath(), Integer.toString(request.status())));
    }

    private static void title(StringBuilder page, String title, int count) {
        page.append("<h2>").append(escaped(title)).append(" (").append(count).append(")</h2>\n");
    }

    private static <T> void table(
            StringBuilder page, List<String> header, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("<table><tr>");
        header.forEach(name -> page.append("<th>").append(escaped(name)).append("</th>"));
        page.append("</tr>\n");
        for (T row : rows) {
            page.append("<tr>");
            cells.apply(row)
                    .forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static <T> List<T> newest(List<T> all) {
        return all.subList(Math.max(0, all.size() - SHOWN), all.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
