package fr.ess.platform.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Random values, their hashes, and secrets as the database keeps them: encrypted with the key of {@code
 * cress.secret-key} (AES-256-GCM), or merely encoded where none is set.
 */
@Component
class Secrets {

    private static final Logger log = LoggerFactory.getLogger(Secrets.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String SEALED = "aes-gcm:";
    private static final String OPEN = "open:";

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    Secrets(@Value("${cress.secret-key:}") String secretKey) {
        this.key = secretKey.isBlank() ? null : new SecretKeySpec(sha256(secretKey), "AES");
    }

    byte[] random(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return value;
    }

    static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(byte[] secret) {
        if (key == null) {
            return OPEN + Base64.getEncoder().encodeToString(secret);
        }
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, ByteBuffer.wrap(secret));
            ByteBuffer kept =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return SEALED + Base64.getEncoder().encodeToString(kept.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret again, or nothing when it was sealed with another key than today's. */
    Optional<byte[]> open(String kept) {
        if (kept.startsWith(OPEN)) {
            return Optional.of(Base64.getDecoder().decode(kept.substring(OPEN.length())));
        }
        if (key == null) {
            return Optional.empty();
        }
        ByteBuffer sealed = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(SEALED.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        try {
            return Optional.of(crypt(Cipher.DECRYPT_MODE, key, nonce, sealed));
        } catch (AEADBadTagException e) {
            log.error("A secret of a second factor was sealed with another cress.secret-key than today's");
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, ByteBuffer input)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        ByteBuffer output = ByteBuffer.allocate(cipher.getOutputSize(input.remaining()));
        cipher.doFinal(input, output);
        return Arrays.copyOf(output.array(), output.position());
    }
}
