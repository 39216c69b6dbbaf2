package io.contacts.sofy.internal.call;

import io.contacts.http.call.ErrorResponse;
import io.contacts.http.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds what Sofy said in the body of a refusal. No shape is documented ({@code sofy.md}, gap 20), so each that was seen or
 * is likely is read: an object with one of several keys, a list of such, text, a page, nothing.
 */
final class SaidInBody {
    private static final List<String> KEYS =
            List.of("message", "error", "detail", "errors", "details", "msg", "description", "title");
    private static final int DEEPEST = 4;
    private static final int MOST = 20;
    private static final int LONGEST_PAGE = 8192;
    private static final Pattern NOT_SAID = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*+>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private SaidInBody() {}

    /** Each thing that was said, as it was said; empty if nothing was. */
    static List<String> of(ErrorResponse response) {
        String text = new String(response.body(), StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (looksLikeJson(text)) {
            Set<String> said = new LinkedHashSet<>();
            // What is broken is no sentence, though it may hold one.
            Json.tree(text.getBytes(StandardCharsets.UTF_8)).ifPresent(json -> collect(json, 0, said));
            return List.copyOf(said);
        }
        String said = isPage(response, text) ? withoutTags(text) : text;
        return said.isBlank() ? List.of() : List.of(said);
    }

    private static boolean looksLikeJson(String text) {
        return text.equals("null") || "{[\"".indexOf(text.charAt(0)) >= 0;
    }

    private static void collect(JsonNode node, int depth, Set<String> said) {
        if (depth > DEEPEST || said.size() >= MOST) {
            return;
        }
        if (node.isString()) {
            String text = node.stringValue();
            if (!text.isBlank()) {
                said.add(text);
            }
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, depth + 1, said));
        } else if (node.isObject()) {
            for (String key : KEYS) {
                JsonNode value = node.get(key);
                if (value != null) {
                    collect(value, depth + 1, said);
                }
            }
        }
    }

    private static boolean isPage(ErrorResponse response, String text) {
        return text.charAt(0) == '<'
                || response.contentType().orElse("").toLowerCase(Locale.ROOT).contains("html");
    }

    private static String withoutTags(String page) {
        String start = page.length() > LONGEST_PAGE ? page.substring(0, LONGEST_PAGE) : page;
        String text = TAG.matcher(NOT_SAID.matcher(start).replaceAll(" ")).replaceAll(" ");
        // An unfinished tag at the end has attributes, which are not said either.
        int unfinished = text.indexOf('<');
        return unescaped(unfinished < 0 ? text : text.substring(0, unfinished)).strip();
    }

    private static String unescaped(String text) {
        return text.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
