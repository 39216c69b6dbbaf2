/** A provider: a book with a lock. In an adapter of your own, its client stands in the place of this package. */
package com.example.logbook.book;
