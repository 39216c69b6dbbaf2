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
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Class loaders that find adapters in jars, as a program with these jars on its class path would. */
final class AdapterJars {
    private final Path directory;
    private final List<URL> jars = new ArrayList<>();

    AdapterJars(Path directory) {
        this.directory = directory;
    }

    /** Puts a factory into a jar of its own. */
    AdapterJars with(String jarName, Class<? extends ContactsProviderFactory> factory) throws IOException {
        Path jar = directory.resolve(jarName);
        String classFile = factory.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = AdapterJars.class.getClassLoader().getResourceAsStream(classFile)) {
            out.putNextEntry(new JarEntry(classFile));
            out.write(Objects.requireNonNull(bytes).readAllBytes());
            out.putNextEntry(new JarEntry("META-INF/services/" + ContactsProviderFactory.class.getName()));
            out.write(factory.getName().getBytes(StandardCharsets.UTF_8));
        }
        jars.add(jar.toUri().toURL());
        return this;
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
