package io.contacts.http.internal.network;

import io.contacts.domain.config.ConfigurationException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What a JVM can be told that would break a promise of ours: repeating a POST, or logging keys and people's addresses. */
final class JvmOptions {
    private static final String REPEATS_POST = "jdk.httpclient.enableAllMethodRetry";
    private static final String LOG = "jdk.httpclient.HttpClient.log";
    private static final String DEBUG = "jdk.internal.httpclient.debug";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TLS_DEBUG = "javax.net.debug";
    private static final String SOCKS = "socksProxyHost";
    private static final Pattern TELLING = Pattern.compile(".*\\b(all|requests|headers|content|frames)\\b.*");

    private static final Pattern TELLING_TLS = Pattern.compile("|.*\\b(all|plaintext|packet|data)\\b.*");

    /** Until some version before this one the client debugs into the logger of that name whenever its level allows. */
    private static final int DEBUGS_BY_OPTION_ONLY = 25;

    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger DEBUG_LOGGER = Logger.getLogger(DEBUG);

    private JvmOptions() {}

    /**
     * Switches the client's debug logger off, and refuses what cannot be switched off.
     *
     * @param properties the system properties
     */
    static void requireSafe(Function<String, @Nullable String> properties) {
        if (isOn(properties.apply(REPEATS_POST))) {
            throw refused(REPEATS_POST, "makes the JVM repeat a POST whose answer was lost, and so do things twice");
        }
        String log = properties.apply(LOG);
        if (log != null && TELLING.matcher(log.toLowerCase(Locale.ROOT)).matches()) {
            throw refused(LOG, "makes the JVM log keys and people's addresses");
        }
        if (isOn(properties.apply(DEBUG))) {
            throw refused(DEBUG, "makes the JVM print keys and people's addresses");
        }
        String tls = properties.apply(TLS_DEBUG);
        if (tls != null && TELLING_TLS.matcher(tls.toLowerCase(Locale.ROOT)).matches()) {
            throw refused(TLS_DEBUG, "makes the JVM print what TLS carries, keys and people's addresses");
        }
        DEBUG_LOGGER.setLevel(Level.OFF);
        boolean debugs = System.getLogger(DEBUG).isLoggable(System.Logger.Level.DEBUG);
        if (debugs && Runtime.version().feature() < DEBUGS_BY_OPTION_ONLY) {
            throw new ConfigurationException(
                    DEBUG, "this logger would log people's addresses; set its level to info or higher");
        }
    }

    /** Refuses a proxy that would not be used, and whose user may rely on it. */
    static void requireNoSocks(Function<String, @Nullable String> properties) {
        String host = properties.apply(SOCKS);
        if (host != null && !host.isBlank()) {
            throw refused(SOCKS, "names a SOCKS proxy, which is not supported; https.proxyHost is");
        }
    }

    /** Refuses a trust store that no connection could be checked against. */
    static void requireTrustStore() {
        try {
            SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new ConfigurationException(
                    TRUST_STORE,
                    "the JVM's trust or key store cannot be read: "
                            + cause.getClass().getSimpleName());
        }
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && !value.equalsIgnoreCase("false");
    }

    private static ConfigurationException refused(String option, String reason) {
        return new ConfigurationException(option, "this JVM option " + reason + "; remove it");
    }
}
