package io.contacts.testkit.sentori;

/** What an operation asks about the addresses that it is given, and the codes for the wrong answer. */
final class Addresses {
    private final Account account;
    private final SentoriUndocumented undocumented;

    Addresses(Account account, SentoriUndocumented undocumented) {
        this.account = account;
        this.undocumented = undocumented;
    }

    /** @throws Refusal Code 100 */
    String valid(String address) {
        Refusal.when(!isValid(address), SentoriError.EMAIL_ADDRESS_NOT_VALID);
        return address;
    }

    boolean isValid(String address) {
        return undocumented.validAddress().test(address);
    }

    /** @throws Refusal Code 100 for what is no address, 101 for one without a contact */
    ContactRow contact(String address) {
        return account.contact(valid(address)).orElseThrow(() -> new Refusal(SentoriError.CONTACT_NOT_FOUND));
    }

    /** @throws Refusal Code 106 where the operation gives it for this address */
    void refuseSuppressed(SentoriOperation operation, String address) {
        Refusal.when(
                undocumented.refusesSuppressed().contains(operation) && account.isSuppressed(address),
                SentoriError.EMAIL_ADDRESS_SUPPRESSED);
    }

    /** @throws Refusal Code 107 where the operation gives it for this address */
    void refuseBad(SentoriOperation operation, String address) {
        Refusal.when(undocumented.refusesBad().contains(operation) && isBad(address), SentoriError.EMAIL_ADDRESS_BAD);
    }

    private boolean isBad(String address) {
        return account.contact(address).map(ContactRow::badEmailAddress).orElse(false);
    }
}
