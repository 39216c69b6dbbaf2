/** The ports on Sofy's HTTP API v1. */
@NullMarked
package io.contacts.sofy;

import org.jspecify.annotations.NullMarked;
