package io.contacts.testkit.sentori.internal.request;

import io.contacts.testkit.sentori.document.SentoriError;
import java.util.List;
import java.util.Objects;

/**
 * The keys that the fake knows, GUIDs as documented ({@code sentori.md A1}).
 *
 * @param valid the account's key
 * @param inaccessible a key whose account cannot be accessed: Code 2
 * @param withoutAccount a key whose account does not exist: Code 3
 */
public record SentoriKeys(String valid, String inaccessible, String withoutAccount) {

    /** @throws Refusal Code 1, 2 or 3 */
    void require(List<String> sent) {
        String key = sent.size() == 1 ? sent.get(0) : "";
        Refusal.when(key.equals(inaccessible), SentoriError.FAILED_TO_SET_ACCOUNT);
        Refusal.when(key.equals(withoutAccount), SentoriError.ACCOUNT_NOT_FOUND);
        Refusal.when(!key.equals(valid), SentoriError.API_KEY_NOT_VALID);
    }

    /**
     * Compares the keys.
     *
     * @throws IllegalArgumentException when two are the same
     */
    public SentoriKeys {
        Objects.requireNonNull(valid);
        if (valid.equals(inaccessible) || valid.equals(withoutAccount) || inaccessible.equals(withoutAccount)) {
            throw new IllegalArgumentException("The three keys must differ");
        }
    }

    @Override
    public String toString() {
        return "SentoriKeys[***]";
    }
}
