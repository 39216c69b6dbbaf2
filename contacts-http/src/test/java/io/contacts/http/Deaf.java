package io.contacts.http;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** An address of this machine that leaves everybody waiting who wants to connect. */
final class Deaf implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> waiting = new ArrayList<>();

    private Deaf(ServerSocket server) {
        this.server = server;
    }

    /** One at this address and port, or at any free port if that is 0. Aborts the test where a system has none. */
    static Deaf at(String address, int port) throws IOException {
        try {
            Deaf deaf = new Deaf(new ServerSocket(port, 1, InetAddress.getByName(address)));
            deaf.fill();
            return deaf;
        } catch (BindException e) {
            return abort("this system has no address " + address);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : waiting) {
            socket.close();
        }
        server.close();
    }

    /** Fills the queue of connections that nobody accepts, until another one is left waiting. */
    private void fill() throws IOException {
        boolean full = false;
        while (!full && waiting.size() < 50) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(server.getLocalSocketAddress(), 300);
            } catch (SocketTimeoutException e) {
                full = true;
            }
        }
        assumeTrue(full, "this system lets everybody connect");
    }
}
