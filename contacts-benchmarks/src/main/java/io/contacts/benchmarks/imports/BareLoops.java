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
    private static final int TIMES = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SENTORI = List.of("EmailAddress", "MobilePhoneNumber", "FirstName", "LastName");
    private static final List<String> SOFY =
            List.of("contactEmailAddress", "contactPhoneNumber", "contactFirstName", "contactLastName");

    private BareLoops() {}

    /**
     * Runs one loop twice and prints each time how many rows it took and in how many seconds, the JVM's start not included. The
     * first time it is as cold as a program that does this and ends; the second time what it needs is loaded and compiled, as
     * some of it is for an import that has made its plan.
     *
     * @param args {@code read FILE}, or {@code sentori FILE URL BATCH THREADS}, or {@code sofy FILE URL THREADS}
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            long rows = run(args);
            System.out.println(rows + " " + (System.nanoTime() - start) / 1e9);
        }
    }

    private static long run(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path file = Path.of(args[1]);
        return switch (args[0]) {
            case "read" -> read(file);
            case "sentori" -> send(file, args[2] + "/contact/import/", SENTORI, Integer.parseInt(args[3]), args[4]);
            case "sofy" -> send(file, args[2] + "/groups/42/contacts", SOFY, 0, args[3]);
            default -> throw new IllegalArgumentException(args[0]);
        };
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

    /**
     * Sends a file.
     *
     * @param batch rows in one request; 0 for one row that stands by itself
     * @return the rows whose request was answered with 200
     */
    private static long send(Path file, String url, List<String> names, int batch, String threads)
            throws IOException, InterruptedException, ExecutionException {
        int concurrency = Integer.parseInt(threads);
        ExecutorService workers = Executors.newFixedThreadPool(concurrency);
        // Reading must not run ahead of sending.
        Semaphore room = new Semaphore(4 * concurrency);
        List<Future<Integer>> sent = new ArrayList<>();
        try (CloseableHttpClient client = client(concurrency);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            List<Map<String, String>> contacts = new ArrayList<>();
            boolean isHeader = true;
            for (CsvRecord row : csv) {
                if (!isHeader) {
                    contacts.add(contact(row, names));
                }
                isHeader = false;
                if (contacts.size() >= Math.max(1, batch)) {
                    List<Map<String, String>> full = contacts;
                    contacts = new ArrayList<>();
                    room.acquire();
                    sent.add(workers.submit(() -> post(client, url, full, batch, room)));
                }
            }
            if (!contacts.isEmpty()) {
                List<Map<String, String>> rest = contacts;
                room.acquire();
                sent.add(workers.submit(() -> post(client, url, rest, batch, room)));
            }
            long rows = 0;
            for (Future<Integer> each : sent) {
                rows += each.get();
            }
            return rows;
        } finally {
            workers.shutdown();
        }
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

    private static int post(
            CloseableHttpClient client, String url, List<Map<String, String>> contacts, int batch, Semaphore room)
            throws IOException {
        try {
            Object body = batch == 0 ? contacts.get(0) : Map.of("Contacts", contacts);
            HttpPost post = new HttpPost(url);
            post.setEntity(new ByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
            return client.execute(post, response -> {
                if (response.getCode() != 200) {
                    throw new IOException("HTTP " + response.getCode());
                }
                EntityUtils.consume(response.getEntity());
                return contacts.size();
            });
        } finally {
            room.release();
        }
    }
}
