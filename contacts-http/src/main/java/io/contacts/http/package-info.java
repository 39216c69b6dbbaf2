/** What every HTTP adapter shares: transport, time-outs, retry, pace, redaction, error classification. */
@NullMarked
package io.contacts.http;

import org.jspecify.annotations.NullMarked;
