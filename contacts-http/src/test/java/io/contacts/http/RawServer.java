package io.contacts.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A server on loopback that does to each request exactly what it was told, on the level of bytes. */
final class RawServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    /** What to do once a request was read. */
    interface Reaction {
        /** Writes the answer; returns whether the connection stays open. */
        boolean to(OutputStream out, CountDownLatch closed) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<Reaction> reactions;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawServer(ServerSocket socket, List<Reaction> reactions) {
        this.reactions = reactions;
        this.socket = socket;
        start(this::accept);
    }

    /** Reacts to the first request in the first way, and so on; the last way holds for all that follow. */
    static RawServer with(Reaction... reactions) {
        try {
            return new RawServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), List.of(reactions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same over TLS. */
    static RawServer secure(SSLContext context, Reaction... reactions) throws IOException {
        ServerSocket socket =
                context.getServerSocketFactory().createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        return new RawServer(socket, List.of(reactions));
    }

    /** Answers each request with its own body. */
    static RawServer echoing() {
        return with();
    }

    static Reaction json(int status, String body) {
        return answer(status, "application/json; charset=utf-8", body);
    }

    static Reaction answer(int status, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw("HTTP/1.1 " + status + " X\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n" + body);
    }

    static Reaction status(int status, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return raw("HTTP/1.1 " + status + " X\r\n" + lines + "Content-Length: 0\r\n\r\n");
    }

    static Reaction raw(String answer) {
        return raw(answer.getBytes(StandardCharsets.UTF_8));
    }

    static Reaction raw(byte[] answer) {
        return (out, closed) -> {
            out.write(answer);
            out.flush();
            return true;
        };
    }

    /** Reads the request and closes the connection without a word. */
    static Reaction hangUp() {
        return (out, closed) -> false;
    }

    /** Answers with this and closes the connection. */
    static Reaction thenHangUp(String answer) {
        return (out, closed) -> {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return false;
        };
    }

    /** Answers with this and then says nothing more. */
    static Reaction thenSilence(String answer) {
        return (out, closed) -> {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            closed.await();
            return false;
        };
    }

    static Reaction silence() {
        return thenSilence("");
    }

    /** Answers with this and then with one more byte every few milliseconds, for ever. */
    static Reaction thenDrip(String answer, char drop, int everyMillis) {
        return (out, closed) -> {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!closed.await(everyMillis, TimeUnit.MILLISECONDS)) {
                out.write(drop);
                out.flush();
            }
            return false;
        };
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every request that was read to its end, as it was. */
    List<String> requests() {
        return requests;
    }

    /** The request lines alone. */
    List<String> requestLines() {
        return requests.stream()
                .map(request -> request.substring(0, request.indexOf("\r\n")))
                .toList();
    }

    int connectionCount() {
        return connections.size();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            boolean open = true;
            while (open) {
                String request = read(in);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                open = reactionTo(request).to(connection.getOutputStream(), closed);
            }
        } catch (IOException e) {
            // The client went away, which many tests want.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reaction reactionTo(String request) {
        return reactions.isEmpty()
                ? json(200, request.substring(request.indexOf("\r\n\r\n") + 4))
                : reactions.get(Math.min(next.getAndIncrement(), reactions.size() - 1));
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            bytes.write(b);
            head = bytes.toString(StandardCharsets.ISO_8859_1);
        }
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            bytes.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
