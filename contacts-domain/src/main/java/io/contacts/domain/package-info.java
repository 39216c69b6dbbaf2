/** The model, the ports, the errors and the provider SPI. Pure: no I/O, no JSON, no logging. */
@NullMarked
package io.contacts.domain;

import org.jspecify.annotations.NullMarked;
