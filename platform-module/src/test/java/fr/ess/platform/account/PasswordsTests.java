package fr.ess.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "onze lettre, TOO_SHORT",
        "motdepasse2014!, COMMON",
        "MotDePasse-123456, COMMON",
        "Azertyuiop2026, COMMON",
        "123456789012, COMMON",
        "aaaaaaaaaaaabb, COMMON",
        "Solidarité2014, COMMON",
        "jeanne.martin2014, PERSONAL",
        "Jeanne Martin 69, PERSONAL",
    })
    void whatIsEasilyGuessedIsRefused(String password, PasswordFault fault) {
        assertThat(passwords.fault(password, "jeanne.martin@exemple.fr", "Jeanne Martin"))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"demo-annuaire-2014", "quatre mots sans rapport", "ÉéÈèÀàÙùÇçÔô", "12 petits cochons roses"})
    void nothingElseIsAskedOfAPassword(String password) {
        assertThat(passwords.fault(password, "jeanne.martin@exemple.fr", "Jeanne Martin"))
                .isEmpty();
    }

    @Test
    void moreThanBcryptReadsIsRefusedRatherThanCutOff() {
        assertThat(passwords.fault("abcdefghé".repeat(8), "x@y.fr", "X")).contains(PasswordFault.TOO_LONG);
        assertThat(passwords.fault("abcdefghi".repeat(8), "x@y.fr", "X")).isEmpty();
    }

    @Test
    void aPasswordMatchesHoweverTheKeyboardComposedItsAccents() {
        String composed = "le café est prêt";
        String hash = passwords.hash(composed);

        assertThat(hash).startsWith("{bcrypt}$2a$12$");
        assertThat(passwords.matches(Normalizer.normalize(composed, Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(passwords.matches("le cafe est pret", hash)).isFalse();
    }

    @Test
    void anEndlessPasswordIsComparedWithoutFailing() {
        assertThat(passwords.matches("x".repeat(100_000), passwords.hash("le café est prêt")))
                .isFalse();
    }
}
