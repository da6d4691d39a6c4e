package fr.ess.platform.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of the journal's chain that somebody noted down elsewhere: as long as a later check finds it again, nothing
 * before it was rewritten and nothing after it that was noted too was cut off. Written {@code SEQ:HASH}.
 */
public record JournalHead(long seq, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*([1-9][0-9]{0,17})\\s*:\\s*([0-9a-fA-F]{64})\\s*");

    /** Reads {@code SEQ:HASH}. */
    public static Optional<JournalHead> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new JournalHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
