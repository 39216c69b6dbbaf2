package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is asked of the text of all modules; and for each rule a proof that it can fail. */
@DisplayName("The sources")
class SourceTest {
    private static final int DOZEN = 12;

    private static final Pattern INTERNAL =
            Pattern.compile("(?m)^import (?:static )?(io\\.contacts\\.[\\w.]*\\binternal\\.[\\w.]+)");

    private static final List<Source> SOURCES = Source.read(main());

    @Test
    @DisplayName("have no file over 300 lines and no method over 40, unless the reason stands there")
    void areShort() {
        assertThat(SOURCES).hasSizeGreaterThan(300);
        assertThat(SOURCES).flatExtracting(Source::tooLong).isEmpty();
    }

    @Test
    @DisplayName("of the tests, too, have no file over 300 lines and no method over 40, unless the reason stands there")
    void testsAreShort() {
        List<Source> tests = Source.read(files(PublishedModule::tests));

        assertThat(tests).hasSizeGreaterThan(300);
        assertThat(tests).flatExtracting(Source::tooLong).isEmpty();
    }

    @Test
    @DisplayName("describe every public type and every public or protected method")
    void areDescribed() {
        assertThat(SOURCES).flatExtracting(Source::undescribed).isEmpty();
    }

    @Test
    @DisplayName("say of every package what lives there")
    void packagesAreDescribed() {
        TreeSet<Path> packages = new TreeSet<>();
        main().forEach(file -> packages.add(Objects.requireNonNull(file.getParent())));

        assertThat(packages)
                .hasSizeGreaterThan(25)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("/**"));
    }

    @Test
    @DisplayName("have a dozen types in a package, or the reason stands in its package-info")
    void packagesAreSmall() {
        Map<Path, Long> sizes = main().stream()
                .collect(
                        Collectors.groupingBy(file -> Objects.requireNonNull(file.getParent()), Collectors.counting()));

        assertThat(sizes).hasSizeGreaterThan(25);
        // One file of each is the package-info itself.
        sizes.forEach((folder, files) -> {
            if (files > DOZEN + 1) {
                assertThat(folder.resolve("package-info.java")).content().contains("More than a dozen types");
            }
        });
    }

    @Test
    @DisplayName("of one module's tests do not reach into what another module has for itself")
    void testsKeepOut() {
        assertThat(PublishedModule.all())
                .allSatisfy(module -> assertThat(module.tests())
                        .allSatisfy(file -> assertThat(foreignInternals(module.owned(), PublishedModule.text(file)))
                                .as("%s", file)
                                .isEmpty()));
    }

    @Test
    @DisplayName("would be found to reach into what another module has for itself")
    void keepingOutCanFail() {
        String text = "import io.contacts.acme.internal.wire.Wire;\nimport io.contacts.other.internal.wire.Wire;\n";

        assertThat(foreignInternals("io.contacts.acme", text)).containsExactly("io.contacts.other.internal.wire.Wire");
    }

    @Test
    @DisplayName("would be found too long")
    void lengthRuleCanFail() throws IOException {
        String lines = "  int one = 1;\n".repeat(301);
        String method = "void long() {\n".replace("long", "verbose") + "  one++;\n".repeat(41) + "}\n";

        assertThat(Source.of("Long.java", "class Long {\n" + lines + method + "}\n")
                        .tooLong())
                .containsExactly("Long.java has more than 300 lines", "Long.java: verbose has more than 40 lines");
        assertThat(Source.of("Long.java", "class Long {\n// Longer than most, because it is a table.\n" + lines + "}\n")
                        .tooLong())
                .isEmpty();
    }

    @Test
    @DisplayName("would be found undescribed, wherever users can see them")
    void descriptionRuleCanFail() throws IOException {
        String text = """
                public class Bare {
                    public Bare() {}
                    /** Told. */
                    public void told() {}
                    protected void untold() {}
                    void hidden() {}
                    @Override public String toString() { return ""; }
                    public interface Inner { void implied(); }
                }
                """;

        assertThat(Source.of("Bare.java", text).undescribed())
                .containsExactly(
                        "Bare.java: Bare",
                        "Bare.java: <init>",
                        "Bare.java: untold",
                        "Bare.java: Inner",
                        "Bare.java: implied");
    }

    private static List<String> foreignInternals(String owned, String text) {
        return PublishedModule.found(INTERNAL, text).stream()
                .filter(name -> !name.startsWith(owned + "."))
                .toList();
    }

    private static List<Path> main() {
        return files(PublishedModule::sources);
    }

    private static List<Path> files(Function<PublishedModule, List<Path>> kind) {
        return PublishedModule.all().stream()
                .flatMap(module -> kind.apply(module).stream())
                .toList();
    }
}
