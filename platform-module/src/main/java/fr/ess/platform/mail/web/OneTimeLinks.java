package fr.ess.platform.mail.web;

import java.util.regex.Pattern;

/** The links in a mail that let whoever has them act as its recipient. */
final class OneTimeLinks {

    /** Slugs are lower-case and hyphenated; the random end of a link has capitals (base 64) or is one long word (base 32). */
    private static final Pattern SECRET = Pattern.compile(
            "(https?://[^\\s/]+/\\S*?)(?<=/)(?:(?=[^\\s/]*[A-Z])[A-Za-z0-9_-]{20,}|[a-z2-7]{40,})(?=\\s|$)");

    private OneTimeLinks() {}

    /** The text without what makes the links work: they are for the recipient alone. */
    static String masked(String text) {
        return SECRET.matcher(text).replaceAll("$1…");
    }
}
