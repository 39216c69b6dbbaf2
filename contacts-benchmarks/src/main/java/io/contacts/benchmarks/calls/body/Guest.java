package io.contacts.benchmarks.calls.body;

/** The person that a call is about: what every client starts from. */
public record Guest(String email, String title, String firstName, String lastName, String company, String phone) {
    /** One of any number of people, who differ in address and name. */
    public static Guest number(long number) {
        return new Guest(
                "guest" + number + "@example.com", "Mme", "Zoé", "Example" + number, "Le Bistrot", "+590690112233");
    }

    /** As Sofy takes it. */
    public String phoneDigits() {
        return phone.substring(1);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Guest[hidden]";
    }
}
