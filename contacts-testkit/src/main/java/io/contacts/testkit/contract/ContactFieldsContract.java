package io.contacts.testkit.contract;

/** What {@code ContactFields} owes. */
public abstract class ContactFieldsContract extends RuleGroup {
    /** For subclasses. */
    protected ContactFieldsContract() {}
}
