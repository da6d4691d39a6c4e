package fr.ess.platform.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator application and the platform both know: shown once, as text and as an otpauth address.
 *
 * @param base32 the secret as applications take it
 */
public record SharedSecret(String base32) {

    private static final String ISSUER = "Maillage";

    /** In groups of four, for those who type it. */
    public String text() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that the QR code holds. */
    public String address(String email) {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret=" + base32
                + "&issuer=" + ISSUER;
    }
}
