package io.contacts.sofy.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.sofy.internal.value.PlainNumber;
import io.contacts.sofy.internal.wire.ContactWire;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Sofy said, made fit to be shown")
class SaidTextTest {
    private static final SentWords SENT = SentWords.of(new ContactWire(
            "zoe.durand@example.com",
            "590690112233",
            "Zoé-Marie",
            "D'Aubigné",
            true,
            "1984-02-29T00:00:00.000Z",
            Map.of(1L, new PlainNumber(new BigDecimal("412.5")), 2L, "loves 猫 a lot")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please provide a mobile phone number as 'to' parameter",
                "contactPhoneNumber must be a string of 1 to 15 digits, without + and without leading 0",
                "\"contactBirthday\" is not valid; `contactSubscribed` must be true or false",
                "the group doesn't exist and can't be found",
                "Le numéro de téléphone n'est pas valide (code 1234)",
                "Bad Request",
                "Unprocessable Entity",
                "contactEmailAddress must be an address. Please correct it",
                "ERR_INVALID_PHONE",
                "must be ISO 8601 in UTC",
                "Sofy does not take it",
                "Ce contact existe déjà",
                "L'adresse est déjà dans le groupe. Veuillez en choisir une autre",
                "Unauthorized",
                "Conflict: it is there already"
            })
    @DisplayName("Sofy's own words stay as they are")
    void keepsWords(String said) {
        assertThat(SaidText.shown(said, SENT)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zoe.durand@example.com is not valid                  | … is not valid",
                "<other@example.org> is known already                 | … is known already",
                "zoe.durand%40example.com                             | …",
                "see https://admin.sofy.fr/c/12?mail=zoe for more     | see … for more",
                "590690112233 is not a mobile                         | … is not a mobile",
                "+590 690 11 22 33 is not a mobile                    | … is not a mobile",
                "(0690) 11.22.33 is not a mobile                      | (… is not a mobile",
                "born 1984-02-29, really?                             | born …, really?",
                "born in 1984                                         | born in …",
                "no place for ZOE-MARIE                               | no place for …-…",
                "no place for zoe                                     | no place for …",
                "no place for Zoe\u0301                               | no place for …",
                "no place for Marie d’aubigne                         | no place for … d’…",
                "no place for mariedaubigne42                         | no place for …",
                "no place for zoe42                                   | no place for …",
                "no place for Zo&eacute;                              | no place for …",
                "no place for Zo\uFFFD                                | no place for …",
                "no place for Zo\\u00e9                               | no place for …",
                "we know 'Jean Dupont' already                        | we know … already",
                "we know \"Jean Dupont\" already                      | we know … already",
                "we know «Jean Dupont» already                        | we know … already",
                "The number belongs to Jean Dupont already            | The number belongs to … … already",
                "the number belongs to M. Dupont                      | the number belongs to M. …",
                "Jean Dupont has it already                           | … … has it already",
                "Martin existe déjà                                   | … existe déjà",
                "An Nguyen has it already                             | … … has it already",
                "Not allowed. Durand a déjà ce numéro                 | Not allowed. … a déjà ce numéro",
                "Jean-Marie has it already                            | …-… has it already",
                "Le numéro est celui d'Élodie                         | Le numéro est celui d'…",
                "already used: DUPONT JEAN                            | already used: … …",
                "already used by 李小龙                                  | already used by …",
                "It is known. It is Dupont's                          | It is known. It is …'s",
                "412.5 is too much                                    | ….5 is too much",
                "猫さん is too much                                    | … is too much",
            })
    @DisplayName("What may be a person's becomes a mark, however it is spelt")
    void masks(String said, String shown) {
        // Longer than most, because it is a table.
        assertThat(SaidText.shown(said, SENT)).isEqualTo(shown);
    }

    @Test
    @DisplayName("It is one line without control characters, of at most 300 characters and a mark")
    void isShort() {
        String shown = SaidText.shown("a\r\nb\t\u0000\u001b[31mc\u2028" + " word".repeat(5000), SENT);

        assertThat(shown).startsWith("a b [31mc word").endsWith("…").hasSize(301);
        assertThat(shown.chars()).noneMatch(Character::isISOControl);
    }

    @Test
    @DisplayName("A long hostile text costs no noticeable time")
    void isQuick() {
        String hostile = "1-".repeat(16_000) + "'".repeat(16_000) + "<script".repeat(4_000);

        assertThat(SaidText.shown(hostile, SENT)).hasSizeLessThan(302);
    }
}
