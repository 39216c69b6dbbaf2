package io.contacts.testkit.contract;

/** What {@code ContactsProvider} owes. */
public abstract class ContactsProviderContract extends RuleGroup {
    /** For subclasses. */
    protected ContactsProviderContract() {}
}
