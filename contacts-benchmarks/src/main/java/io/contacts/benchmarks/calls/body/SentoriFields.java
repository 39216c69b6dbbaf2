package io.contacts.benchmarks.calls.body;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of a save, as a hand-written client has it. */
public record SentoriFields(
        @JsonProperty("Title") String title,
        @JsonProperty("FirstName") String firstName,
        @JsonProperty("LastName") String lastName,
        @JsonProperty("CompanyName") String companyName,
        @JsonProperty("MobilePhoneNumber") String mobilePhoneNumber) {
    /** What is saved of this guest. */
    public static SentoriFields of(Guest guest) {
        return new SentoriFields(guest.title(), guest.firstName(), guest.lastName(), guest.company(), guest.phone());
    }
}
