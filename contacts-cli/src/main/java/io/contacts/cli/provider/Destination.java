package io.contacts.cli.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.Loopback;
import io.contacts.domain.config.ProviderConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What an account is called in a run, so that a run is never taken to another account than it began with. */
final class Destination {
    private static final int DIGEST_BYTES = 4;

    private Destination() {}

    /** What is set of the account, and some bits of the digest of the first key: two accounts differ in one of them. */
    static String of(ProviderConfig config, List<ConfigKey<?>> keys) {
        List<String> parts = new ArrayList<>();
        for (ConfigKey<?> key : keys) {
            if (key.isOfAccount()) {
                String last = key.name().substring(key.name().lastIndexOf('.') + 1);
                config.find(key).ifPresent(value -> parts.add(last + " " + named(value)));
            }
        }
        Optional<String> secret = keys.stream()
                .filter(ConfigKey::isSecret)
                .flatMap(key -> config.find(key).stream())
                .map(Object::toString)
                .findFirst();
        secret.ifPresent(value -> parts.add("key #" + digest(value)));
        return String.join(", ", parts);
    }

    /** As it is set, but for a port on loopback: what is served there is another one with each start. */
    private static String named(Object value) {
        if (value instanceof URI address
                && "http".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && Loopback.is(address.getHost())) {
            return address.toString().replace("//" + address.getRawAuthority(), "//" + address.getHost());
        }
        return value.toString();
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("contacts destination\n" + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
