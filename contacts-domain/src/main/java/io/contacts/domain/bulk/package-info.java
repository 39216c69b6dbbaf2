/** Many contacts in one request: what goes in, what comes back. How a file becomes a batch is not told here. */
@NullMarked
package io.contacts.domain.bulk;

import org.jspecify.annotations.NullMarked;
