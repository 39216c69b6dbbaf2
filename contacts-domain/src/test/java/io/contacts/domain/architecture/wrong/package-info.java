/** One class for each way to break a rule; nothing here is ever run. */
@NullMarked
package io.contacts.domain.architecture.wrong;

import org.jspecify.annotations.NullMarked;
