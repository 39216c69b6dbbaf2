/** Configuration: keys, where their values come from, and what is said when one is missing or wrong. No file and no environment is read here; the caller passes them in. */
@NullMarked
package io.contacts.domain.config;

import org.jspecify.annotations.NullMarked;
