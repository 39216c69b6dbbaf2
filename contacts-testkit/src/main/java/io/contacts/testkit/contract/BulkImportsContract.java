package io.contacts.testkit.contract;

/** What {@code BulkImports} owes. */
public abstract class BulkImportsContract extends RuleGroup {
    /** For subclasses. */
    protected BulkImportsContract() {}
}
