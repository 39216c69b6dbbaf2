package io.contacts.benchmarks.calls.body;

/** The body of an add, as a hand-written client has it. */
public record SofyContact(
        String contactEmailAddress, String contactPhoneNumber, String contactFirstName, String contactLastName) {
    /** This guest, to be added. */
    public static SofyContact of(Guest guest) {
        return new SofyContact(guest.email(), guest.phoneDigits(), guest.firstName(), guest.lastName());
    }
}
