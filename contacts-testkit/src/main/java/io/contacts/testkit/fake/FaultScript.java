package io.contacts.testkit.fake;

/** Decides, request by request, what goes wrong. {@link Faults} builds the usual ones. */
@FunctionalInterface
public interface FaultScript {
    /**
     * Asked once for every request, before it is handled. Called by many threads at once.
     *
     * @param request as it came: its path has the prefix of the mount, {@code /v2.0/contact/get/joe%40example.com/}
     */
    FaultPlan planFor(FakeRequest request);

    /** Nothing ever goes wrong. */
    static FaultScript none() {
        return request -> FaultPlan.nothing();
    }
}
