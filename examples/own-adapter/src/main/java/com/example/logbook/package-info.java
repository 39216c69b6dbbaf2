/**
 * An adapter for a logbook: what an adapter of your own is made of. The provider itself is in {@link com.example.logbook.book},
 * which knows nothing of contacts.
 */
package com.example.logbook;
