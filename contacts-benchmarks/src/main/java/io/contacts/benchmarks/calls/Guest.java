package io.contacts.benchmarks.calls;

/** The person that a call is about: what every client starts from. */
record Guest(String email, String title, String firstName, String lastName, String company, String phone) {
    static Guest number(long number) {
        return new Guest(
                "guest" + number + "@example.com", "Mme", "Zoé", "Example" + number, "Le Bistrot", "+590690112233");
    }

    /** As Sofy takes it. */
    String phoneDigits() {
        return phone.substring(1);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Guest[hidden]";
    }
}
