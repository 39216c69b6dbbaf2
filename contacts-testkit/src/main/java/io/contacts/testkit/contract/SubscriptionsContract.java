package io.contacts.testkit.contract;

/** What {@code Subscriptions} owes. */
public abstract class SubscriptionsContract extends RuleGroup {
    /** For subclasses. */
    protected SubscriptionsContract() {}
}
