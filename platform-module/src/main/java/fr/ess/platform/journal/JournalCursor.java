package fr.ess.platform.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entry after which a page of the journal goes on; in addresses {@code MICROSECONDS-ID}. */
public record JournalCursor(long micros, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");

    /** Where the first page begins: before everything. */
    public static final JournalCursor NEWEST = new JournalCursor(99_999_999_999_999_999L, Long.MAX_VALUE);

    public static Optional<JournalCursor> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new JournalCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return micros + "-" + id;
    }
}
