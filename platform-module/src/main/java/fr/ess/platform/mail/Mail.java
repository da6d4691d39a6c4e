package fr.ess.platform.mail;

import java.util.regex.Pattern;

/**
 * One message to one person, in plain text.
 *
 * @param key names the message: sending the same key again sends nothing; it tells no secret
 * @param to one bare address, without a name
 * @param subject one line
 */
public record Mail(String key, String to, String subject, String text) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>,;@]+@[^\\s\\p{Cntrl}<>,;@]+");
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** Refuses what would end a header line and begin another. */
    public Mail {
        require(ONE_LINE.matcher(key).matches() && key.length() <= 200, "key");
        require(ADDRESS.matcher(to).matches() && to.length() <= 254, "address");
        require(ONE_LINE.matcher(subject).matches() && subject.length() <= 250, "subject");
        require(text.length() <= 100_000, "text");
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("A mail cannot have this " + part);
        }
    }
}
