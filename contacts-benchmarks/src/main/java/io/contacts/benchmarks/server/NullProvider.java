package io.contacts.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Both providers in one process of its own: one thread, keep-alive, no Nagle. Prints its port, and ends when its standard
 * input does.
 */
public final class NullProvider {
    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final ServerSocketChannel server;
    private final Answers answers;
    private final long delayNanos;
    private final PriorityQueue<Later> waiting = new PriorityQueue<>();

    private NullProvider(int delayMillis, int perSecond) throws IOException {
        selector = Selector.open();
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        answers = new Answers(perSecond);
        delayNanos = TimeUnit.MILLISECONDS.toNanos(delayMillis);
    }

    /** An answer that is not due yet. */
    private record Later(long due, Connection connection, ByteBuffer answer) implements Comparable<Later> {
        @Override
        public int compareTo(Later other) {
            return Long.compare(due - other.due, 0);
        }
    }

    /**
     * Starts it.
     *
     * @param args milliseconds to wait before each answer (0: none), and how many requests any second may have before they
     *     are refused with 429 (0: any number)
     */
    public static void main(String[] args) throws IOException {
        NullProvider provider = new NullProvider(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Thread end = new Thread(NullProvider::exitWithInput, "end");
        end.setDaemon(true);
        end.start();
        System.out.println(((InetSocketAddress) provider.server.getLocalAddress()).getPort());
        System.out.flush();
        provider.serve();
    }

    private static void exitWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Whoever started us is still there.
            }
        } catch (IOException e) {
            // The same as its end.
        }
        System.exit(0);
    }

    private void serve() throws IOException {
        while (true) {
            Later next = waiting.peek();
            long wait = next == null ? 0 : Math.max(1, (next.due - System.nanoTime()) / 1_000_000);
            selector.select(this::ready, wait);
            sendDue();
        }
    }

    private void sendDue() {
        for (Later next = waiting.peek(); next != null && next.due <= System.nanoTime(); next = waiting.peek()) {
            waiting.poll();
            try {
                next.connection.write(next.answer);
            } catch (IOException e) {
                // This client went away; the others are still there.
                next.connection.closeQuietly();
            }
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else if (key.attachment() instanceof Connection connection) {
                connection.ready(key, this::answer);
            }
        } catch (IOException e) {
            // The client went away.
            closeQuietly(key);
        }
    }

    private void answer(Connection connection, Request request) throws IOException {
        byte[] answer = answers.to(request);
        if (delayNanos == 0) {
            connection.write(ByteBuffer.wrap(answer));
        } else {
            waiting.add(new Later(System.nanoTime() + delayNanos, connection, ByteBuffer.wrap(answer)));
        }
    }

    private void accept() throws IOException {
        SocketChannel client = server.accept();
        if (client == null) {
            return;
        }
        client.configureBlocking(false);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = client.register(selector, SelectionKey.OP_READ);
        key.attach(new Connection(client));
    }

    private static void closeQuietly(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            key.cancel();
        }
    }
}
