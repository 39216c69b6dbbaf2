package io.contacts.testkit.sentori.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything that the fake had to decide because Sentori's documents do not say it ({@code sentori.md}, "Not documented"),
 * in one place. {@link #defaults()} is what a fake does unless told.
 *
 * <p>Decided once and not switchable: subscribing a subscriber, and unsubscribing who is not subscribed, succeeds (gap 4: no
 * code is documented for it); a new row that is marked bad counts as EmailableRowsCreated (gap 11: no counter fits); of
 * invalid, role-based and duplicate, a row counts as the first that applies (gap 11); a contact that gets another address
 * stays suppressed or bad (gap 18); a suppressed contact is on no mailing list (A7); wrong members of import and create
 * outside a contact are Code -1.
 *
 * @param variants the yes-or-no questions; none by default
 * @param refusesSuppressed the operations that answer Code 106 for an address on the suppression list (gap 2): ADD,
 *     SUBSCRIBE by default. ADD asks whether the address is taken first (102). UPDATE and ADD_OR_UPDATE look at every contact
 *     that they would create, change or move to another address, ATTACH at the contacts of the upload group; DELETE,
 *     UNSUBSCRIBE and UNSUBSCRIBE_FROM_EVERYTHING can, no other operation
 * @param refusesBad the operations that answer Code 107 for a contact that is marked bad (gap 2): SUBSCRIBE by default.
 *     ADD asks this before 102
 * @param successStatus the status of success where it is not documented (gap 3): 201 for ADD, 200 for all others by default.
 *     GET_CONTACT, ADD_OR_UPDATE and GET_STRUCTURE have documented ones and take none
 * @param roleNames the local parts that make an address role-based, lower case, up to a {@code +} (gap 11)
 * @param validAddress what an address may look like (gap 10): by default {@code local@domain} of at most 254 characters,
 *     the local part a dot-atom or a quoted string of at most 64, the domain two or more labels; letters of any language;
 *     blanks around it are not trimmed
 * @param maxImportRows more rows get 413 without an envelope (gap 12); no limit by default
 * @param maxBodyBytes a larger body gets 413 without an envelope (gap 12); no limit by default
 * @param createdSource the {@code CreatedSourceValue} of every new contact (gap 18): {@code Uploaded} by default, the only
 *     value that the documents show
 */
public record SentoriUndocumented(
        Set<SentoriVariant> variants,
        Set<SentoriOperation> refusesSuppressed,
        Set<SentoriOperation> refusesBad,
        Map<SentoriOperation, Integer> successStatus,
        Set<String> roleNames,
        Predicate<String> validAddress,
        OptionalInt maxImportRows,
        OptionalLong maxBodyBytes,
        String createdSource) {

    private static final List<Set<SentoriVariant>> EXCLUSIVE = List.of(
            EnumSet.of(SentoriVariant.NULL_KEEPS, SentoriVariant.NULL_IS_INVALID),
            EnumSet.of(
                    SentoriVariant.EMPTY_TEXT_KEEPS,
                    SentoriVariant.EMPTY_TEXT_IS_INVALID,
                    SentoriVariant.EMPTY_TEXT_IS_STORED),
            EnumSet.of(SentoriVariant.NEW_SUPPRESSED_ROW_LEFT_OUT, SentoriVariant.NEW_SUPPRESSED_ROW_UNCOUNTED));

    private static final Set<SentoriOperation> REFUSE_BY_ADDRESS = EnumSet.of(
            SentoriOperation.ADD,
            SentoriOperation.UPDATE,
            SentoriOperation.ADD_OR_UPDATE,
            SentoriOperation.DELETE,
            SentoriOperation.SUBSCRIBE,
            SentoriOperation.UNSUBSCRIBE,
            SentoriOperation.UNSUBSCRIBE_FROM_EVERYTHING,
            SentoriOperation.ATTACH);

    private static final Set<SentoriOperation> STATUS_DOCUMENTED =
            EnumSet.of(SentoriOperation.GET_CONTACT, SentoriOperation.ADD_OR_UPDATE, SentoriOperation.GET_STRUCTURE);

    private static final Set<String> ROLE_NAMES = Set.of(
            "abuse",
            "accounts",
            "admin",
            "administrator",
            "billing",
            "contact",
            "enquiries",
            "help",
            "hostmaster",
            "info",
            "jobs",
            "mail",
            "marketing",
            "no-reply",
            "noreply",
            "office",
            "postmaster",
            "root",
            "sales",
            "security",
            "spam",
            "support",
            "webmaster");

    /**
     * Copies what it is given.
     *
     * @throws IllegalArgumentException when two variants exclude each other, an operation cannot refuse by address, or a
     *     status is not 200 to 299 or is documented
     */
    public SentoriUndocumented {
        variants = Set.copyOf(variants);
        refusesSuppressed = Set.copyOf(refusesSuppressed);
        refusesBad = Set.copyOf(refusesBad);
        successStatus = Map.copyOf(successStatus);
        roleNames =
                roleNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        requireOneOfEach(variants);
        requireRefusing(refusesSuppressed);
        requireRefusing(refusesBad);
        requireStatuses(successStatus);
    }

    /** What a fake does unless told. */
    public static SentoriUndocumented defaults() {
        return builder().build();
    }

    /** The defaults, to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the fake does as this variant says. */
    public boolean has(SentoriVariant variant) {
        return variants.contains(variant);
    }

    /** The status of success of an operation: the one that was given, else 200. */
    public int statusOf(SentoriOperation operation) {
        return successStatus.getOrDefault(operation, 200);
    }

    private static void requireOneOfEach(Set<SentoriVariant> variants) {
        for (Set<SentoriVariant> alternatives : EXCLUSIVE) {
            if (alternatives.stream().filter(variants::contains).count() > 1) {
                throw new IllegalArgumentException("Only one of " + alternatives);
            }
        }
    }

    private static void requireRefusing(Set<SentoriOperation> operations) {
        if (!REFUSE_BY_ADDRESS.containsAll(operations)) {
            throw new IllegalArgumentException("Code 106 and 107 are for " + REFUSE_BY_ADDRESS + " only");
        }
    }

    private static void requireStatuses(Map<SentoriOperation, Integer> statuses) {
        if (!Collections.disjoint(statuses.keySet(), STATUS_DOCUMENTED)
                || statuses.values().stream().anyMatch(status -> status < 200 || status > 299)) {
            throw new IllegalArgumentException("Not the status of a success that is undocumented: " + statuses);
        }
    }

    /** The defaults, and what you change of them. */
    public static final class Builder {
        private final Set<SentoriVariant> variants = EnumSet.noneOf(SentoriVariant.class);
        private final Map<SentoriOperation, Integer> successStatus = new EnumMap<>(Map.of(SentoriOperation.ADD, 201));
        private Set<SentoriOperation> refusesSuppressed = Set.of(SentoriOperation.ADD, SentoriOperation.SUBSCRIBE);
        private Set<SentoriOperation> refusesBad = Set.of(SentoriOperation.SUBSCRIBE);
        private Set<String> roleNames = ROLE_NAMES;
        private Predicate<String> validAddress = AddressRule::allows;
        private OptionalInt maxImportRows = OptionalInt.empty();
        private OptionalLong maxBodyBytes = OptionalLong.empty();
        private String createdSource = "Uploaded";

        private Builder() {}

        /** Takes the other choice for each of these. */
        public Builder with(SentoriVariant... more) {
            variants.addAll(List.of(more));
            return this;
        }

        /** Exactly these operations answer Code 106. */
        public Builder suppressedRefusedBy(SentoriOperation... operations) {
            refusesSuppressed = Set.of(operations);
            return this;
        }

        /** Exactly these operations answer Code 107. */
        public Builder badRefusedBy(SentoriOperation... operations) {
            refusesBad = Set.of(operations);
            return this;
        }

        /** Another status for the success of one operation. */
        public Builder successStatus(SentoriOperation operation, int status) {
            successStatus.put(operation, status);
            return this;
        }

        /** Exactly these local parts make an address role-based; any case. */
        public Builder roleNames(Set<String> names) {
            roleNames = names;
            return this;
        }

        /** Another rule for addresses. */
        public Builder validAddress(Predicate<String> rule) {
            validAddress = rule;
            return this;
        }

        /** An import of more rows gets 413. */
        public Builder maxImportRows(int rows) {
            maxImportRows = OptionalInt.of(rows);
            return this;
        }

        /** A larger body gets 413. */
        public Builder maxBodyBytes(long bytes) {
            maxBodyBytes = OptionalLong.of(bytes);
            return this;
        }

        /** Another {@code CreatedSourceValue} for new contacts. */
        public Builder createdSource(String value) {
            createdSource = value;
            return this;
        }

        /**
         * The choices as they stand.
         *
         * @throws IllegalArgumentException when two variants exclude each other, an operation cannot refuse by address, or a
         *     status is not 200 to 299 or is documented
         */
        public SentoriUndocumented build() {
            return new SentoriUndocumented(
                    variants,
                    refusesSuppressed,
                    refusesBad,
                    successStatus,
                    roleNames,
                    validAddress,
                    maxImportRows,
                    maxBodyBytes,
                    createdSource);
        }
    }
}
