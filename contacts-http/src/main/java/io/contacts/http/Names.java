package io.contacts.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a host is. Looking that up may take long, and nothing ends it early. */
interface Names {
    /** Its addresses, the first to be tried first. */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
