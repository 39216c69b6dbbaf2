package io.contacts.importing;

/** What is done with the contact of a row. */
public enum ImportMode {
    /** Create it, or change the one that is there. */
    SAVE,
    /** Create it; one that is there already is rejected. */
    ADD,
    /** Change the one that is there; one that is not there is rejected. */
    UPDATE
}
