/**
 * What Sentori sends by itself: reading and checking its webhooks. No server: this is the function that a user's controller
 * calls. It shares nothing with the ports.
 */
@NullMarked
package io.contacts.sentori.webhook;

import org.jspecify.annotations.NullMarked;
