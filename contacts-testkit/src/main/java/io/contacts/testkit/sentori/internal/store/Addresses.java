package io.contacts.testkit.sentori.internal.store;

import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.internal.request.Refusal;

/** What an operation asks about the addresses that it is given, and the codes for the wrong answer. */
public final class Addresses {
    private final Account account;
    private final SentoriUndocumented undocumented;

    /** Asks this account, with the answers that the switches give. */
    public Addresses(Account account, SentoriUndocumented undocumented) {
        this.account = account;
        this.undocumented = undocumented;
    }

    /**
     * The same address, if it is one.
     *
     * @throws Refusal Code 100
     */
    public String valid(String address) {
        Refusal.when(!isValid(address), SentoriError.EMAIL_ADDRESS_NOT_VALID);
        return address;
    }

    /** Whether Sentori takes this for an address. */
    public boolean isValid(String address) {
        return undocumented.validAddress().test(address);
    }

    /**
     * The contact with this address.
     *
     * @throws Refusal Code 100 for what is no address, 101 for one without a contact
     */
    public ContactRow contact(String address) {
        return account.contact(valid(address)).orElseThrow(() -> new Refusal(SentoriError.CONTACT_NOT_FOUND));
    }

    /**
     * Does nothing unless the address is suppressed.
     *
     * @throws Refusal Code 106 where the operation gives it for this address
     */
    public void refuseSuppressed(SentoriOperation operation, String address) {
        Refusal.when(
                undocumented.refusesSuppressed().contains(operation) && account.isSuppressed(address),
                SentoriError.EMAIL_ADDRESS_SUPPRESSED);
    }

    /**
     * Does nothing unless the contact with this address is marked bad.
     *
     * @throws Refusal Code 107 where the operation gives it for this address
     */
    public void refuseBad(SentoriOperation operation, String address) {
        Refusal.when(undocumented.refusesBad().contains(operation) && isBad(address), SentoriError.EMAIL_ADDRESS_BAD);
    }

    private boolean isBad(String address) {
        return account.contact(address).map(ContactRow::badEmailAddress).orElse(false);
    }
}
