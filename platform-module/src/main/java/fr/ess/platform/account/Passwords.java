package fr.ess.platform.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are accepted, and how they are hashed: bcrypt today, named in each hash so that it may change. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;
    private static final int DISTINCT_AT_LEAST = 5;
    private static final int BCRYPT_COST = 12;

    /** Of a random value that was thrown away. */
    private static final String HASH_OF_NOBODY = "{bcrypt}$2a$12$1KgCrj6Fh/ra.K78F/HUNeFuL97DyeS41mx1au.zfZaplWV5m6nx6";

    /** What people put before a year or an exclamation mark; compared without anything but letters. */
    private static final Set<String> COMMON = Set.of(
            ("motdepasse motdepass monmotdepasse nouveaumotdepasse changezmoi changeme password passwordpassword "
                            + "azerty azertyuiop azertyazerty azertyuiopqsdfghjklm qwerty qwertyuiop qwertyqwerty "
                            + "bonjour bonjourbonjour bienvenue welcome soleil doudou jetaime iloveyou loulou chouchou "
                            + "marseille lyon grenoble france rhonealpes administrateur administrator admin "
                            + "adminadmin maillage cress annuaire solidaire solidarite letmein princesse football "
                            + "secret motdepassesecret abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz test testtest")
                    .split(" "));

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_COST)));

    Optional<PasswordFault> fault(String password, String email, String displayName) {
        String plain = normalise(password);
        if (plain.codePointCount(0, plain.length()) < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        String letters = letters(plain);
        if (letters.isEmpty()
                || COMMON.contains(letters)
                || plain.chars().distinct().count() < DISTINCT_AT_LEAST) {
            return Optional.of(PasswordFault.COMMON);
        }
        return isPersonal(letters, email, displayName) ? Optional.of(PasswordFault.PERSONAL) : Optional.empty();
    }

    String hash(String password) {
        return encoder.encode(normalise(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(normalise(password), hash);
    }

    /** Does the work of a comparison where there is nothing to compare with. */
    void matchNobody(String password) {
        matches(password, HASH_OF_NOBODY);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static boolean isPersonal(String letters, String email, String displayName) {
        return letters.equals(letters(email))
                || letters.equals(letters(email.substring(0, Math.max(0, email.indexOf('@')))))
                || letters.equals(letters(displayName))
                || Arrays.stream(displayName.split("\\s+")).anyMatch(word -> letters.equals(letters(word)));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
    }

    /** The same characters however the keyboard composed them. */
    private static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
