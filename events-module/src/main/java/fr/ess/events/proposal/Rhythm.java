package fr.ess.events.proposal;

import java.time.LocalDate;
import java.util.Locale;

/** How an event comes back, in words that people choose among. */
public enum Rhythm {
    ONCE,
    DAILY,
    WEEKLY,
    FORTNIGHTLY,
    /** On the same day of the month; months that do not have it are passed over. */
    MONTHLY_BY_DATE,
    /** On the same weekday of the month, such as the second Tuesday; a fifth one is taken for the last. */
    MONTHLY_BY_WEEKDAY,
    YEARLY,
    /** By a rule of RFC 5545 that somebody wrote. */
    RULE;

    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_WEEKS = 4;
    private static final int LETTERS = 2;

    /** The rule without its end; nothing for what comes once, or by a rule of its own. */
    String rule(LocalDate first) {
        return switch (this) {
            case ONCE, RULE -> "";
            case DAILY -> "FREQ=DAILY";
            case WEEKLY -> "FREQ=WEEKLY";
            case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2";
            case MONTHLY_BY_DATE -> "FREQ=MONTHLY";
            case MONTHLY_BY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + weekday(first);
            case YEARLY -> "FREQ=YEARLY";
        };
    }

    private static String weekday(LocalDate first) {
        int week = (first.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
        return (week > MOST_WEEKS ? -1 : week)
                + first.getDayOfWeek().name().substring(0, LETTERS).toUpperCase(Locale.ROOT);
    }
}
