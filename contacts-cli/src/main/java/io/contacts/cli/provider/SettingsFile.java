package io.contacts.cli.provider;

import io.contacts.domain.config.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The file that settings are read from: {@code contacts.properties} in the working directory, or one that is named. */
final class SettingsFile {
    private static final String USUAL = "contacts.properties";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final boolean named;

    /** @param named the file that was asked for; {@code null} for the usual one, which need not be there */
    SettingsFile(Path directory, @Nullable Path named) {
        this.file = directory.resolve(named == null ? Path.of(USUAL) : named);
        this.named = named != null;
    }

    /** @throws ConfigurationException if it cannot be read; the message repeats nothing of it */
    Properties read() {
        Properties properties = new Properties();
        if (!named && !Files.exists(file)) {
            return properties;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1);
            // Editors put it there unseen, and it would be taken for a part of the first key.
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(named ? "--config" : USUAL, why(e));
        }
    }

    private String why(Exception error) {
        String name = String.valueOf(file.getFileName());
        if (error instanceof NoSuchFileException) {
            return "there is no file " + name + "; correct the name, or leave it out to have " + USUAL + " read";
        }
        if (Files.isDirectory(file)) {
            return name + " is a directory; name a file in it";
        }
        if (error instanceof AccessDeniedException) {
            return name + " is not yours to read; change its permissions";
        }
        if (error instanceof CharacterCodingException) {
            return name + " is not in UTF-8; save it in UTF-8";
        }
        return error instanceof IllegalArgumentException
                ? name + " has \\u in it and not four hexadecimal digits after that; a backslash is written \\\\"
                : name + " cannot be read (" + error.getClass().getSimpleName() + ")";
    }
}
