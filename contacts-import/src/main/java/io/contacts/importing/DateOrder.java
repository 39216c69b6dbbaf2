package io.contacts.importing;

/** How a date such as {@code 03/04/1985} is meant. */
public enum DateOrder {
    /** Day, month, year. */
    DAY_FIRST,
    /** Month, day, year. */
    MONTH_FIRST
}
