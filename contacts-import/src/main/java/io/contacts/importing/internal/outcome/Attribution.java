package io.contacts.importing.internal.outcome;

import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rows a provider's counters speak of. A provider that takes many contacts at once says how many it left
 * out and how many are suppressed, not which. Nothing is guessed from that: the provider is asked, contact by contact and
 * only in a batch whose counters leave something open. A row that is not there afterwards was left out. What stays open is
 * said of the batch, not of a row.
 */
public final class Attribution {
    /** Only the order of asking: the provider's own list is not documented (sentori.md, gap 11). */
    private static final Set<String> LIKELY_ROLES = Set.of(
            "abuse",
            "admin",
            "billing",
            "compta",
            "contact",
            "hello",
            "help",
            "hostmaster",
            "info",
            "marketing",
            "no-reply",
            "noreply",
            "office",
            "postmaster",
            "root",
            "sales",
            "security",
            "support",
            "team",
            "webmaster");

    private final ContactsProvider provider;
    private final Ledger ledger;
    private final Asking asking;

    /** An attribution that asks this provider. */
    public Attribution(ContactsProvider provider, Ledger ledger) {
        this.provider = provider;
        this.ledger = ledger;
        this.asking = new Asking(provider);
    }

    /**
     * Settles every row of a batch that these counters came back for.
     *
     * @throws StopRunException if it was interrupted before enough was known, where the rows may be sent again
     */
    public void settle(List<PlannedContact> batch, ImportCounters said) {
        int missing = Math.max(0, batch.size() - said.landed());
        if (missing == 0 && said.suppressedUpdated() == 0) {
            ledger.settleAll(batch.stream().map(PlannedContact::row).toList(), RowState.ACCEPTED);
            noteIfTooMany(batch, said);
            return;
        }
        // Where all were left out, it needs no question to know of each.
        boolean allLeftOut = said.landed() == 0 && said.excluded() >= batch.size();
        Findings findings = new Findings(missing, said.suppressedUpdated());
        if (!allLeftOut) {
            ask(batch, findings);
        }
        RowState otherwise = allLeftOut ? RowState.REJECTED : RowState.ACCEPTED;
        boolean open = !allLeftOut && !findings.explainAll();
        for (PlannedContact planned : batch) {
            RowState state = findings.state(planned).orElse(otherwise);
            boolean uncertain = open && state == RowState.ACCEPTED;
            ledger.settle(planned.row(), state, uncertain ? uncertain() : problem(state, said));
        }
        noteIfTooMany(batch, said);
        if (open) {
            noteWhatIsOpen(batch, said, findings);
        }
    }

    /** Ends the questions that are under way; nothing is asked afterwards. */
    public void close() {
        asking.close();
    }

    private void ask(List<PlannedContact> batch, Findings findings) {
        try {
            asking.ask(likelyFirst(batch), findings::add, findings::explainAll).ifPresent(findings::endedSince);
        } catch (CallInterruptedException e) {
            if (!provider.repeatable(Capability.SUBMIT_IMPORT)) {
                findings.endedSince(Outcome.told(e));
                return;
            }
            batch.forEach(planned -> ledger.settle(planned.row(), RowState.PENDING, Optional.empty()));
            throw StopRunException.because(e);
        }
    }

    private static List<PlannedContact> likelyFirst(List<PlannedContact> batch) {
        List<PlannedContact> ordered = new ArrayList<>(batch);
        ordered.sort(
                Comparator.comparing(planned -> !isLikelyRole(planned.contact().email())));
        return ordered;
    }

    private static boolean isLikelyRole(@Nullable EmailAddress email) {
        return email != null && LIKELY_ROLES.contains(email.localPart().toLowerCase(Locale.ROOT));
    }

    /** What is known of a row whose batch is not explained: that it was taken, and not that it landed. */
    private Optional<RowProblem> uncertain() {
        return Optional.of(new RowProblem(
                "",
                "uncertain",
                "was taken by " + provider.name()
                        + " in a batch of which some rows did not land, and it does not say which",
                "Look the address up at the provider"));
    }

    private Optional<RowProblem> problem(RowState state, ImportCounters said) {
        return switch (state) {
            case REJECTED ->
                Optional.of(
                        new RowProblem(
                                "",
                                "left-out",
                                provider.name() + " left it out" + reasons(said),
                                said.excluded() > 0
                                        ? "Give the address of a person, and check that it exists"
                                        : "Look at the provider whether the address is suppressed; if it is, leave the row out"));
            case SUPPRESSED -> Optional.of(Outcome.suppressedAt(provider.name()));
            default -> Optional.empty();
        };
    }

    /** Why, if the counters leave only one reason open; all that they name otherwise. */
    private static String reasons(ImportCounters said) {
        List<String> reasons = new ArrayList<>();
        if (said.excludedRoleBased() > 0) {
            reasons.add("as a role-based address");
        }
        if (said.excludedInvalid() > 0) {
            reasons.add("as an invalid address");
        }
        if (said.excludedDuplicates() > 0) {
            reasons.add("as a duplicate");
        }
        return reasons.isEmpty() ? " without saying why" : " " + String.join(" or ", reasons);
    }

    private void noteIfTooMany(List<PlannedContact> batch, ImportCounters said) {
        if (said.total() != batch.size() || !said.accountsForAll()) {
            ledger.note(where(batch) + ": " + provider.name() + " was sent " + batch.size()
                    + " rows and its counters speak of " + said.total() + ", " + said.landed() + " of them landed");
        }
    }

    private void noteWhatIsOpen(List<PlannedContact> batch, ImportCounters said, Findings findings) {
        String why = findings.why().map(reason -> ", since " + reason).orElse("");
        if (findings.unexplainedMissing() > 0) {
            ledger.note(where(batch) + ": " + findings.unexplainedMissing() + " more were left out" + reasons(said)
                    + " and are counted as accepted: which ones is not known" + why);
        }
        if (findings.unexplainedSuppressed() > 0) {
            ledger.note(where(batch) + ": " + findings.unexplainedSuppressed()
                    + " more are suppressed and are counted as accepted: which ones is not known" + why);
        }
    }

    private String where(List<PlannedContact> batch) {
        return "rows of lines " + batch.get(0).line() + " to "
                + batch.get(batch.size() - 1).line();
    }
}
