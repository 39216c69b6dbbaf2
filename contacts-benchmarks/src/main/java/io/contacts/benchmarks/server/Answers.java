package io.contacts.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** What the providers document as the answer to each request ({@code sentori.md A2}, {@code sofy.md B2}). */
final class Answers {
    private static final byte[] ADDRESS = "\"EmailAddress\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SAVED = json(200, """
            {"IsSuppressed":false,"IsBadEmailAddress":false,"SystemID":16382,"CRMID":null,"Title":"Mme",\
            "FirstName":"Zoé","LastName":"Example","KnownAs":null,"EmailAddress":"zoe@example.com",\
            "CompanyName":"Le Bistrot","PhoneNumber":null,"MobilePhoneNumber":"+590690112233",\
            "CreatedSourceValue":"Uploaded","CreatedIPAddress":"127.0.0.1","CreatedHttpReferrerUrl":null,\
            "CreatedTimestamp":"2010-05-13T09:00:00","ModifiedTimestamp":"2010-05-13T09:00:00",\
            "IsConfirmed":true,"IsBadMobilePhoneNumber":false}""");
    private static final byte[] STRUCTURE = json(200, """
            {"IsBadEmailAddress":false,"CRMID":"","Title":"","FirstName":"","LastName":"","KnownAs":"",\
            "EmailAddress":"","CompanyName":"","PhoneNumber":"","MobilePhoneNumber":"",\
            "IsBadMobilePhoneNumber":false}""");
    private static final byte[] LISTS = json(200, "[]");
    private static final byte[] GROUPS = json(200, """
            [{"id":42,"name":"Guests","createdAt":"1970-01-01T00:00:00.000Z",\
            "updatedAt":"1970-01-01T00:00:00.000Z","source":"user"}]""");
    private static final byte[] ADDED = json(200, "{\"id\":16382}");
    private static final byte[] REFUSED = json(429, "{}");
    private static final byte[] UNKNOWN = json(404, "{}");

    private final int perSecond;
    private final ArrayDeque<Long> lastSecond = new ArrayDeque<>();
    private long requests;
    private long refused;
    private long firstAtMillis;
    private long posts;
    private long firstPostMillis;
    private long lastPostMillis;

    /** @param perSecond how many requests any second may have; 0 for any number */
    Answers(int perSecond) {
        this.perSecond = perSecond;
    }

    byte[] to(Request request) {
        String line = request.line();
        if (line.startsWith("GET /stats")) {
            return stats();
        }
        count(line.startsWith("POST "), System.currentTimeMillis());
        if (perSecond > 0 && isTooMany()) {
            refused++;
            return REFUSED;
        }
        return line.startsWith("POST ") ? toPost(line, request) : toGet(line);
    }

    private byte[] stats() {
        return json(
                200,
                "{\"requests\":" + requests + ",\"refused\":" + refused + ",\"firstAtMillis\":" + firstAtMillis
                        + ",\"posts\":" + posts + ",\"firstPostMillis\":" + firstPostMillis + ",\"lastPostMillis\":"
                        + lastPostMillis + "}");
    }

    private void count(boolean isPost, long millis) {
        if (requests++ == 0) {
            firstAtMillis = millis;
        }
        if (isPost) {
            if (posts++ == 0) {
                firstPostMillis = millis;
            }
            lastPostMillis = millis;
        }
    }

    private static byte[] toPost(String line, Request request) {
        if (line.contains("/contact/addorupdate/")) {
            return SAVED;
        }
        if (line.contains("/contact/import/ ")) {
            return counters(request.occurrences(ADDRESS));
        }
        return line.contains("/groups/") && line.contains("/contacts ") ? ADDED : UNKNOWN;
    }

    private static byte[] toGet(String line) {
        if (line.contains("/contact/getstructure/")) {
            return STRUCTURE;
        }
        if (line.contains("/mailinglists/ ") || line.contains("/customColumns ")) {
            return LISTS;
        }
        return line.contains("/groups ") ? GROUPS : UNKNOWN;
    }

    private static byte[] counters(int rows) {
        return json(
                200,
                "{\"TotalRows\":" + rows + ",\"EmailableRowsCreated\":" + rows
                        + ",\"EmailableRowsUpdated\":0,\"SuppressedUpdated\":0,\"BadEmailUpdated\":0,"
                        + "\"ExcludedDuplicates\":0,\"ExcludedInvalidEmail\":0,\"ExcludedRoleBased\":0,"
                        + "\"UploadGroupExternalID\":\"1234ABCD\"}");
    }

    private boolean isTooMany() {
        long now = System.nanoTime();
        while (!lastSecond.isEmpty() && now - lastSecond.peekFirst() >= TimeUnit.SECONDS.toNanos(1)) {
            lastSecond.pollFirst();
        }
        if (lastSecond.size() >= perSecond) {
            return true;
        }
        lastSecond.addLast(now);
        return false;
    }

    private static byte[] json(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " X\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
