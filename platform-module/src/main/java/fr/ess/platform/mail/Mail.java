package fr.ess.platform.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, in plain text.
 *
 * @param key names the message: sending the same key again sends nothing; it tells no secret
 * @param to one bare address, without a name
 * @param subject one line
 * @param unsubscribe where one request stops what comes again and again (RFC 8058); absent for all other mail
 * @param calendar an iCalendar object that goes along, with its own METHOD (RFC 6047); absent for all other mail
 */
public record Mail(
        String key,
        String to,
        String subject,
        String text,
        @Nullable String unsubscribe,
        @Nullable String calendar) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>,;@]+@[^\\s\\p{Cntrl}<>,;@]+");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}<>]{1,480}");
    private static final Pattern CALENDAR = Pattern.compile("(?m)^METHOD:([A-Z]{1,20})\\r?$");
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** Refuses what would end a header line and begin another. */
    public Mail {
        require(ONE_LINE.matcher(key).matches() && key.length() <= 200, "key");
        require(ADDRESS.matcher(to).matches() && to.length() <= 254, "address");
        require(ONE_LINE.matcher(subject).matches() && subject.length() <= 250, "subject");
        require(text.length() <= 100_000, "text");
        require(unsubscribe == null || WEB_ADDRESS.matcher(unsubscribe).matches(), "address to unsubscribe at");
        require(calendar == null || (CALENDAR.matcher(calendar).find() && calendar.length() <= 50_000), "calendar");
    }

    /** One that takes no calendar along. */
    public Mail(String key, String to, String subject, String text, @Nullable String unsubscribe) {
        this(key, to, subject, text, unsubscribe, null);
    }

    /** One that does not come again and again. */
    public Mail(String key, String to, String subject, String text) {
        this(key, to, subject, text, null, null);
    }

    /** What the receiver's calendar is to do, such as {@code REQUEST} or {@code CANCEL}. */
    Optional<String> calendarMethod() {
        return Optional.ofNullable(calendar)
                .map(CALENDAR::matcher)
                .filter(Matcher::find)
                .map(method -> method.group(1));
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("A mail cannot have this " + part);
        }
    }
}
