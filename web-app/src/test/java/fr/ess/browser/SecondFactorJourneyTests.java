package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A second factor: set up from the page, then asked for, and replaced by a recovery code. */
@BrowserTest
class SecondFactorJourneyTests {

    private static final String ACCOUNT = "fonds2@demo.test";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Test
    void aCodeOfThePhoneOrOneFromPaperIsNeededFromThenOn(Visitor visitor) throws GeneralSecurityException {
        visitor.signIn(ACCOUNT);
        visitor.follow("Installer un second facteur");
        assertThat(visitor.page().getByLabel("Code QR de votre second facteur").boundingBox().width)
                .as("wide enough for a telephone to read")
                .isGreaterThan(200);
        byte[] secret = bytes(visitor.page().locator(".secret").textContent());
        visitor.fill("Mot de passe actuel", "demo-annuaire-2014");
        visitor.fill("Code à six chiffres", "pas un code");
        visitor.submit("Activer le second facteur");
        assertThat(visitor.status()).isEqualTo(422);

        visitor.fill("Mot de passe actuel", "demo-annuaire-2014");
        visitor.fill("Code à six chiffres", code(secret, Instant.now()));
        visitor.submit("Activer le second facteur");
        List<String> recovery = recoveryCodes(visitor).allTextContents();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        visitor.follow("J’ai noté ces codes");
        assertThat(visitor.page().getByText("Codes de secours restants")).containsText("10");

        visitor.submit("Se déconnecter");
        visitor.signIn(ACCOUNT);
        assertThat(visitor.path()).isEqualTo("/connexion/code");
        visitor.fill("Code", "pas un code");
        visitor.submit("Continuer");
        assertThat(visitor.status()).isEqualTo(422);
        visitor.fill("Code", codeAfterThatOfNow(secret));
        visitor.submit("Continuer");
        assertThat(visitor.path()).isEqualTo("/mon-compte");

        visitor.submit("Se déconnecter");
        visitor.signIn(ACCOUNT);
        visitor.fill("Code", recovery.get(0));
        visitor.submit("Continuer");
        assertThat(visitor.page().getByText("Codes de secours restants")).containsText("9");

        visitor.fill("Mot de passe actuel", "demo-annuaire-2014", "Second facteur");
        visitor.submit("Refaire les codes de secours");
        assertThat(recoveryCodes(visitor).allTextContents()).hasSize(10).doesNotContainAnyElementsOf(recovery);
    }

    private static Locator recoveryCodes(Visitor visitor) {
        return visitor.page().locator(".recovery-codes li");
    }

    /** A code serves once; the next one is good already, for telephones whose clock is ahead. */
    private static String codeAfterThatOfNow(byte[] secret) throws GeneralSecurityException {
        return code(secret, Instant.now().plus(Duration.ofSeconds(30)));
    }

    private static String code(byte[] secret, Instant instant) throws GeneralSecurityException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), instant);
    }

    /** What an authenticator application makes of the secret that the page shows (RFC 4648). */
    private static byte[] bytes(String shown) {
        String letters = shown.replaceAll("[^A-Z2-7]", "");
        byte[] bytes = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int five = BASE32.indexOf(letters.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((five >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }
}
