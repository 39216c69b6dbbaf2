package io.contacts.http.internal.network;

import io.contacts.http.fixture.Background;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A proxy on loopback that opens tunnels, all of them to one server, whatever is asked for. */
final class Tunnel implements AutoCloseable {
    private final ServerSocket socket;
    private final int target;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    private Tunnel(ServerSocket socket, int target) {
        this.socket = socket;
        this.target = target;
    }

    static Tunnel to(int port) throws IOException {
        Tunnel tunnel = new Tunnel(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), port);
        Background.run(tunnel::serve);
        return tunnel;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** All that came from clients. */
    String seen() {
        synchronized (seen) {
            return seen.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try (Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            InputStream in = client.getInputStream();
            while (!seen().endsWith("\r\n\r\n")) {
                note(new byte[] {(byte) in.read()}, 1);
            }
            client.getOutputStream().write("HTTP/1.1 200 X\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            Background back = Background.run(() -> copy(server, client, false));
            copy(client, server, true);
            back.end();
        } catch (IOException e) {
            // One of the two has closed.
        }
    }

    private void copy(Socket from, Socket to, boolean noting) {
        byte[] piece = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (noting) {
                    note(piece, read);
                }
                out.write(piece, 0, read);
            }
            to.close();
        } catch (IOException e) {
            // One of the two has closed.
        }
    }

    private void note(byte[] bytes, int length) {
        synchronized (seen) {
            seen.write(bytes, 0, length);
        }
    }
}
