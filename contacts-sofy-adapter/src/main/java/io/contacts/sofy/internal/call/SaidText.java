package io.contacts.sofy.internal.call;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what Sofy said fit to be shown: whatever may be a person's, or a key's, becomes {@value #MASK}. */
final class SaidText {
    static final String MASK = "…";

    private static final int MOST_READ = 4096;
    private static final int MOST_SHOWN = 300;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    /** In a word: web and e-mail addresses, escapes, symbols, and characters that did not survive the way here. */
    private static final Pattern UNSAFE =
            Pattern.compile("@|://|%[0-9A-Fa-f]{2}|&#?\\w{1,40};|\\\\u|[\\uFFFD\\p{So}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final List<Pattern> QUOTED = List.of(
            Pattern.compile("(?<![\\p{L}\\p{N}])'([^']{1,300})'(?![\\p{L}\\p{N}])"),
            Pattern.compile("[\"“«„]([^\"“”«»„]{1,300})[\"”»“]"),
            Pattern.compile("`([^`]{1,300})`"));

    /** Six digits or more, with what people put between them: telephone numbers and dates. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[\\s().:/-]{0,3}\\d){5,200}");

    private static final Pattern MEMBER = Pattern.compile("contact[A-Za-z]*");
    private static final Set<String> OTHER_MEMBERS = Set.of("to", "id", "name", "groupId");

    private SaidText() {}

    /** At most 300 characters on one line; empty if nothing is left. */
    static String shown(String said, SentWords sent) {
        String text = said.length() > MOST_READ ? said.substring(0, MOST_READ) : said;
        text = BLANKS.matcher(text).replaceAll(" ").strip();
        text = Stream.of(text.split(" ", -1))
                .map(word -> UNSAFE.matcher(word).find() ? MASK : word)
                .collect(Collectors.joining(" "));
        for (Pattern quoted : QUOTED) {
            text = quoted.matcher(text).replaceAll(SaidText::unlessMember);
        }
        text = LONG_NUMBER.matcher(text).replaceAll(MASK);
        text = PossibleNames.masked(text);
        text = SentWords.WORD.matcher(text).replaceAll(word -> sent.tells(word.group()) ? MASK : word.group());
        return cut(text);
    }

    /** Quoted is what was sent, or the name of a member; only the latter is Sofy's own word. */
    private static String unlessMember(MatchResult quoted) {
        String inside = quoted.group(1);
        return MEMBER.matcher(inside).matches() || OTHER_MEMBERS.contains(inside)
                ? Matcher.quoteReplacement(quoted.group())
                : MASK;
    }

    private static String cut(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return text.substring(0, end) + MASK;
    }
}
