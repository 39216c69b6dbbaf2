package io.contacts.testkit.contract;

/** What a harness may be unable to do. Opening, looking inside and counting requests are not among them. */
public enum HarnessAbility {
    /** {@link StoreSeeds#seedAudience}. */
    SEED_AUDIENCE,
    /** {@link StoreSeeds#seedContact}. */
    SEED_CONTACT,
    /** {@link StoreSeeds#seedMember}. */
    SEED_MEMBER,
    /** {@link StoreSeeds#seedSuppressed}. */
    SEED_SUPPRESSED,
    /** {@link StoreSeeds#seedBadAddress}. */
    SEED_BAD_ADDRESS,
    /** {@link StoreSeeds#seedField}. */
    SEED_FIELD,
    /** {@link StoreSeeds#seedDeletedField}. */
    SEED_DELETED_FIELD,
    /** {@link StoreSeeds#seedBirthdayField}. */
    SEED_BIRTHDAY_FIELD,
    /** {@link StoreSeeds#seedDraft} and {@link StoreSeeds#seedUnusableDocument}. */
    SEED_DOCUMENT,
    /** {@link ProviderFaults#rejectKey}. */
    REJECT_KEY,
    /** {@link ProviderFaults#rateLimit}. */
    RATE_LIMIT,
    /** {@link ProviderFaults#fail}. */
    FAIL,
    /** {@link ProviderFaults#hang}. */
    HANG,
    /** {@link ProviderFaults#loseNextAnswer}. */
    LOSE_ANSWER
}
