package io.contacts.http.internal.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a host is. Looking that up may take long, and nothing ends it early. */
public interface Names {
    /** Its addresses, the first to be tried first. */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
