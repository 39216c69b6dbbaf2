/** The ports on Sentori's HTTP API v2.0. */
@NullMarked
package io.contacts.sentori;

import org.jspecify.annotations.NullMarked;
