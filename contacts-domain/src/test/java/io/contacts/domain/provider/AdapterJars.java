package io.contacts.domain.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Class loaders that find adapters in jars, as a program with these jars on its class path would. */
final class AdapterJars {
    private static final int MAJOR_VERSION = 7;

    private final Path directory;
    private final List<URL> jars = new ArrayList<>();

    AdapterJars(Path directory) {
        this.directory = directory;
    }

    /** Puts a factory into a jar of its own. */
    AdapterJars with(String jarName, Class<? extends ContactsProviderFactory> factory) throws IOException {
        return with(jarName, factory.getName(), Map.of(classFile(factory), bytesOf(factory)));
    }

    /** Puts a factory into a jar that a Java of the far future compiled. */
    AdapterJars withTooNew(String jarName, Class<? extends ContactsProviderFactory> factory) throws IOException {
        byte[] bytes = bytesOf(factory);
        bytes[MAJOR_VERSION] = 99;
        return with(jarName, factory.getName(), Map.of(classFile(factory), bytes));
    }

    /** A jar that registers what it does not hold. */
    AdapterJars withNothingBut(String jarName, String registered) throws IOException {
        return with(jarName, registered, Map.of());
    }

    private AdapterJars with(String jarName, String registered, Map<String, byte[]> files) throws IOException {
        Path jar = directory.resolve(jarName);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue());
            }
            out.putNextEntry(new JarEntry("META-INF/services/" + ContactsProviderFactory.class.getName()));
            out.write(registered.getBytes(StandardCharsets.UTF_8));
        }
        jars.add(jar.toUri().toURL());
        return this;
    }

    private static String classFile(Class<?> factory) {
        return factory.getName().replace('.', '/') + ".class";
    }

    private static byte[] bytesOf(Class<?> factory) throws IOException {
        try (InputStream bytes = AdapterJars.class.getClassLoader().getResourceAsStream(classFile(factory))) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }

    URLClassLoader loader() {
        return new URLClassLoader(jars.toArray(URL[]::new), new WithoutFactories());
    }

    /** Everything of the tests but the factories, which are to come from their jars. */
    private static final class WithoutFactories extends ClassLoader {
        private static final Set<String> HIDDEN =
                Set.of(RecordingFactory.class.getName(), NamesakeFactory.class.getName(), OtherFactory.class.getName());

        WithoutFactories() {
            super(AdapterJars.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (HIDDEN.contains(name)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
