package fr.ess.cae;

import java.util.regex.Pattern;

/** Recognises what looks like a social-security number, which the registry never keeps; the database refuses the same. */
public final class SocialNumber {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0\u202f._-]+");
    private static final Pattern DIGITS = Pattern.compile(
            "(^|[^0-9])[0-9]{5}([0-9]{2}|2[AB])[0-9]{6}([0-9]{2})?([^0-9]|$)", Pattern.CASE_INSENSITIVE);

    private SocialNumber() {}

    /** Thirteen characters, or fifteen with the key, however they are spaced. */
    public static boolean isIn(String text) {
        return DIGITS.matcher(BETWEEN.matcher(text).replaceAll("")).find();
    }
}
