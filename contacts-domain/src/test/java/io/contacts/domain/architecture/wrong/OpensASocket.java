package io.contacts.domain.architecture.wrong;

import java.io.IOException;
import java.net.Socket;

/** Breaks a rule on purpose. */
public final class OpensASocket {
    private OpensASocket() {}

    static Socket open() throws IOException {
        return new Socket("localhost", 1);
    }
}
