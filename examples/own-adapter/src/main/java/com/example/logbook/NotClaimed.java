package com.example.logbook;

/** What stands where an operation is not among the capabilities: the call is refused long before it comes here. */
final class NotClaimed {
    private NotClaimed() {}

    static AssertionError error() {
        return new AssertionError("not among the capabilities");
    }
}
