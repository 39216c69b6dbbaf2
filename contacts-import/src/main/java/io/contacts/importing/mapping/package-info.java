/** Which column is what: header names in English and French, the account's own fields, and the caller's own choice. Internal to this module. */
@NullMarked
package io.contacts.importing.mapping;

import org.jspecify.annotations.NullMarked;
