package io.contacts.domain.provider;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a provider is looked up and opened, beside its configuration. Immutable. */
public final class OpenOptions {
    private final ClassLoader classLoader;
    private final CallObserver observer;
    private final @Nullable String venue;

    private OpenOptions(ClassLoader classLoader, CallObserver observer, @Nullable String venue) {
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        this.observer = Objects.requireNonNull(observer, "observer");
        this.venue = venue;
    }

    /** Adapters from where this library was loaded; no venue; nobody observes. */
    public static OpenOptions defaults() {
        return new OpenOptions(
                Objects.requireNonNullElseGet(OpenOptions.class.getClassLoader(), ClassLoader::getSystemClassLoader),
                CallObserver.none(),
                null);
    }

    /** Look for adapters here. The thread's context class loader is never asked. */
    public OpenOptions withClassLoader(ClassLoader newClassLoader) {
        return new OpenOptions(newClassLoader, observer, venue);
    }

    /** Tell this observer of every operation. */
    public OpenOptions observedBy(CallObserver newObserver) {
        return new OpenOptions(classLoader, newObserver, venue);
    }

    /** Open this venue: {@code contacts.sofy.venues.<name>.…}. */
    public OpenOptions forVenue(String newVenue) {
        return new OpenOptions(classLoader, observer, Objects.requireNonNull(newVenue, "newVenue"));
    }

    /** Where adapters are looked for. */
    public ClassLoader classLoader() {
        return classLoader;
    }

    /** Who is told of every operation. */
    public CallObserver observer() {
        return observer;
    }

    /** The venue to open. */
    public Optional<String> venue() {
        return Optional.ofNullable(venue);
    }
}
