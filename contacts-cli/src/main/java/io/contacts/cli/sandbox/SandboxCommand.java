package io.contacts.cli.sandbox;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.ImportRefusedException;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.sentori.SentoriFakeApi;
import io.contacts.testkit.sofy.SofyFakeApi;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contacts sandbox}. */
@Command(
        name = "sandbox",
        description = "Serves the two fake providers on loopback, until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {
    private static final String SENTORI_PATH = "/sentori/v2.0";
    private static final String SOFY_PATH = "/sofy/v1";

    private final Surroundings surroundings;

    @Option(names = "--port", paramLabel = "N", description = "The port; the default is a free one.")
    private int port;

    /** One that is started with these surroundings. */
    public SandboxCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SentoriFakeApi sentori = Sandbox.sentori();
        SofyFakeApi sofy = SofyFakeApi.builder().documentExamples().build();
        AtomicReference<@Nullable FakeServer> serving = new AtomicReference<>();
        SandboxPage page = new SandboxPage(sentori, sofy, () -> {
            FakeServer server = serving.get();
            return server == null ? List.of() : server.journal();
        });
        FakeServer.Builder builder = FakeServer.builder()
                .mount(SENTORI_PATH, sentori)
                .mount(SOFY_PATH, sofy)
                .mount("", page);
        try (FakeServer server = start(builder)) {
            serving.set(server);
            printLines(server, sentori);
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCodes.INTERRUPTED;
    }

    private FakeServer start(FakeServer.Builder builder) {
        try {
            return (port == 0 ? builder : builder.port(port)).start();
        } catch (RuntimeException e) {
            throw new ImportRefusedException(
                    "the sandbox cannot listen on port " + port + " of 127.0.0.1; choose another");
        }
    }

    private void printLines(FakeServer server, SentoriFakeApi sentori) {
        surroundings.out().println("# Sentori");
        export("CONTACTS_PROVIDER", "sentori");
        export("CONTACTS_SENTORI_BASE_URL", server.baseUrl(SENTORI_PATH).toString());
        export("CONTACTS_SENTORI_API_KEY", sentori.apiKey());
        surroundings.out().println("# Sofy");
        export("CONTACTS_PROVIDER", "sofy");
        export("CONTACTS_SOFY_BASE_URL", server.baseUrl(SOFY_PATH).toString());
        export("CONTACTS_SOFY_API_KEY_ID", SofyFakeApi.DEMO_KEY_ID);
        export("CONTACTS_SOFY_API_KEY_SECRET", SofyFakeApi.DEMO_KEY_SECRET);
        export("CONTACTS_SOFY_GROUP_ID", "1");
        surroundings.out().flush();
        surroundings.say(
                "Serving until Ctrl-C; what is inside is shown at " + server.baseUrl("") + "/. Nothing here is kept.");
    }

    private void export(String variable, String value) {
        surroundings.out().println("export " + variable + "=" + value);
    }
}
