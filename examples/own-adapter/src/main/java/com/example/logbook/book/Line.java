package com.example.logbook.book;

/**
 * An entry that stands in the book.
 *
 * @param number 1 for the first line of the book
 * @param entry what was written
 */
public record Line(int number, Entry entry) {}
