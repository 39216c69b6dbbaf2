package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that a stopped import prints, to be typed. */
public final class PrintedLine {
    private PrintedLine() {}

    public static String of(CommandRun stopped) {
        Matcher line = Pattern.compile("To go on: (contacts resume .*)").matcher(stopped.err());
        assertThat(line.find()).as(stopped.err()).isTrue();
        return line.group(1);
    }

    /** What a shell makes of the line, but for the command's own name. */
    public static String[] typed(String line) throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "contacts() { printf '%s\\n' \"$@\"; }\n" + line).start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return words.split("\n");
    }
}
