package io.contacts.testkit.contract.internal.claim;

import io.contacts.testkit.contract.HarnessAbility;
import org.opentest4j.TestAbortedException;

/** A rule says nothing about this provider, or cannot be run with this harness. */
public final class NotApplicable extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final boolean harnessLacks;

    private NotApplicable(String message, boolean harnessLacks) {
        super(message);
        this.harnessLacks = harnessLacks;
    }

    /** The rule is about something that this provider does not claim. */
    public static NotApplicable toProvider(String reason) {
        return new NotApplicable(reason, false);
    }

    /** The rule applies, and the harness cannot run it. */
    public static NotApplicable toHarness(HarnessAbility lacking) {
        return new NotApplicable("the harness lacks " + lacking, true);
    }

    /** Whether it is the harness that falls short, and not the provider. */
    public boolean harnessLacks() {
        return harnessLacks;
    }
}
