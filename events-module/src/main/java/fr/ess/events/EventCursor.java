package fr.ess.events;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the calendar ended. */
public record EventCursor(Instant start, long event) {

    private static final Pattern SHAPE = Pattern.compile("(-?[0-9]{1,12})-([0-9]{1,15})");

    @Override
    public String toString() {
        return start.getEpochSecond() + "-" + event;
    }

    public static Optional<EventCursor> of(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches()
                ? Optional.of(new EventCursor(
                        Instant.ofEpochSecond(Long.parseLong(shape.group(1))), Long.parseLong(shape.group(2))))
                : Optional.empty();
    }
}
