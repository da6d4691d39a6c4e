package fr.ess.platform.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes of six digits, every 30 seconds (RFC 6238, SHA-1: what every authenticator application knows). */
final class TotpCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();
    private static final int DRIFT = 1;

    private TotpCodes() {}

    static String at(byte[] secret, Instant instant) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()), instant);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code it is: the current one, or one before or after, for a clock that is off by half a minute. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        byte[] given = code.getBytes(StandardCharsets.US_ASCII);
        long current = now.getEpochSecond() / STEP;
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            String expected = at(secret, Instant.ofEpochSecond(step * STEP));
            if (MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
