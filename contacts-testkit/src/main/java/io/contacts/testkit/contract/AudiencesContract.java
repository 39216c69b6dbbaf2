package io.contacts.testkit.contract;

/** What {@code Audiences} owes. */
public abstract class AudiencesContract extends RuleGroup {
    /** For subclasses. */
    protected AudiencesContract() {}
}
