package io.contacts.benchmarks.calls;

/** The body of an add, as a hand-written client has it. */
record SofyContact(
        String contactEmailAddress, String contactPhoneNumber, String contactFirstName, String contactLastName) {
    static SofyContact of(Guest guest) {
        return new SofyContact(guest.email(), guest.phoneDigits(), guest.firstName(), guest.lastName());
    }
}
