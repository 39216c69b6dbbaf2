package io.contacts.testkit.sentori.document;

import java.util.regex.Pattern;

/**
 * What the fake takes for an address; Sentori documents no rule (gap 10). On purpose neither the adapter's rule nor a
 * library's: what both sides get wrong together would not be noticed.
 */
final class AddressRule {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final String ATOM = "[\\p{L}\\p{N}\\p{M}\\p{So}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern DOT_ATOM = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*\"");
    private static final String LABEL = "[\\p{L}\\p{N}\\p{M}]([\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")+");

    private AddressRule() {}

    static boolean allows(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > MAX_LENGTH || at > MAX_LOCAL_LENGTH) {
            return false;
        }
        String local = address.substring(0, at);
        return (DOT_ATOM.matcher(local).matches() || QUOTED.matcher(local).matches())
                && DOMAIN.matcher(address.substring(at + 1)).matches();
    }
}
