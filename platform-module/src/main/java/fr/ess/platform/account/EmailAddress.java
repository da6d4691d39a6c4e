package fr.ess.platform.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, in lower case: the same person however they type it. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cntrl}<>,;]{1,64}@[a-z0-9.-]{1,190}");

    public EmailAddress {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** What was typed as an address, or nothing when it cannot be one. */
    public static Optional<EmailAddress> parse(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(plain).matches() ? Optional.of(new EmailAddress(plain)) : Optional.empty();
    }
}
