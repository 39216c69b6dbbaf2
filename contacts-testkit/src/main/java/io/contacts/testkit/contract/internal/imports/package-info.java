/**
 * The rules of bulk imports: submitting one, and attaching it to a document.
 *
 * <p>What is owed to each contact of an import as to any other contact is in the rules of contacts.
 */
@NullMarked
package io.contacts.testkit.contract.internal.imports;

import org.jspecify.annotations.NullMarked;
