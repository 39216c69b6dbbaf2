package io.contacts.benchmarks.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import tools.jackson.databind.json.JsonMapper;

/** What the work would take if nothing were checked and nothing written down. */
public final class BareLoops {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SENTORI = List.of("EmailAddress", "MobilePhoneNumber", "FirstName", "LastName");
    private static final List<String> SOFY =
            List.of("contactEmailAddress", "contactPhoneNumber", "contactFirstName", "contactLastName");

    private BareLoops() {}

    /**
     * Runs one loop and prints the seconds that it took, the JVM's start not included.
     *
     * @param args {@code read FILE}, or {@code sentori FILE URL BATCH THREADS}, or {@code sofy FILE URL THREADS}
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Path file = Path.of(args[1]);
        long rows = switch (args[0]) {
            case "read" -> read(file);
            case "sentori" -> send(file, args[2] + "/contact/import/", SENTORI, Integer.parseInt(args[3]), args[4]);
            case "sofy" -> send(file, args[2] + "/groups/42/contacts", SOFY, 0, args[3]);
            default -> throw new IllegalArgumentException(args[0]);
        };
        System.out.println(rows + " " + (System.nanoTime() - start) / 1e9);
    }

    private static long read(Path file) throws IOException {
        long characters = 0;
        long rows = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                for (String field : row.getFields()) {
                    characters += field.length();
                }
                rows++;
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("the file is empty");
        }
        return rows - 1;
    }

    /** @param batch rows in one request; 0 for one row that stands by itself */
    private static long send(Path file, String url, List<String> names, int batch, String threads)
            throws IOException, InterruptedException, ExecutionException {
        int concurrency = Integer.parseInt(threads);
        ExecutorService workers = Executors.newFixedThreadPool(concurrency);
        // Reading must not run ahead of sending.
        Semaphore room = new Semaphore(4 * concurrency);
        List<Future<?>> sent = new ArrayList<>();
        long rows = -1;
        try (CloseableHttpClient client = client(concurrency);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            List<Map<String, String>> contacts = new ArrayList<>();
            for (CsvRecord row : csv) {
                if (rows++ >= 0) {
                    contacts.add(contact(row, names));
                }
                if (contacts.size() >= Math.max(1, batch)) {
                    Object body = batch == 0 ? contacts.get(0) : Map.of("Contacts", contacts);
                    contacts = new ArrayList<>();
                    room.acquire();
                    sent.add(workers.submit(() -> post(client, url, body, room)));
                }
            }
            if (!contacts.isEmpty()) {
                Object body = Map.of("Contacts", contacts);
                sent.add(workers.submit(() -> post(client, url, body, room)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            workers.shutdown();
        }
        return rows;
    }

    private static CloseableHttpClient client(int connections) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    private static Map<String, String> contact(CsvRecord row, List<String> names) {
        Map<String, String> contact = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            contact.put(names.get(i), row.getField(i));
        }
        return contact;
    }

    private static Object post(CloseableHttpClient client, String url, Object body, Semaphore room) throws IOException {
        try {
            HttpPost post = new HttpPost(url);
            post.setEntity(new ByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
            return client.execute(post, response -> {
                if (response.getCode() != 200) {
                    throw new IOException("HTTP " + response.getCode());
                }
                return EntityUtils.toByteArray(response.getEntity()).length;
            });
        } finally {
            room.release();
        }
    }
}
