package fr.ess.events.proposal;

import fr.ess.events.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an event comes back, as people say it: a rhythm, and its end by a number of times or by a last day.
 *
 * @param rule for {@link Rhythm#RULE} alone: the whole rule, end included
 */
public record Repetition(
        Rhythm rhythm,
        @Nullable Integer times,
        @Nullable LocalDate until,
        @Nullable String rule) {

    private static final int MOST_TIMES = 400;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final Pattern END = Pattern.compile(";(?:COUNT=(\\d+)|UNTIL=(\\d{8}T\\d{6}Z))");

    /** @throws UnfitEventException if it never ends, or ends in two ways */
    public Repetition {
        if (rhythm == Rhythm.RULE) {
            if (rule == null) {
                throw new UnfitEventException("regle", "Écrivez la règle, ou choisissez un autre rythme.");
            }
            try {
                rule = new Recurrence(rule).rule();
            } catch (IllegalArgumentException e) {
                throw new UnfitEventException("regle", String.valueOf(e.getMessage()));
            }
        } else if (rhythm != Rhythm.ONCE) {
            if ((times == null) == (until == null)) {
                throw new UnfitEventException(
                        "fois",
                        "Une répétition a une fin\u00a0: indiquez un nombre de fois ou un dernier jour, pas les deux.");
            }
            if (times != null && (times < 2 || times > MOST_TIMES)) {
                throw new UnfitEventException("fois", "De 2 à " + MOST_TIMES + " fois.");
            }
        }
    }

    public static Repetition once() {
        return new Repetition(Rhythm.ONCE, null, null, null);
    }

    /** In the words of RFC 5545; nothing for what comes once. */
    public @Nullable String rule(LocalDate first, ZoneId zone) {
        if (rhythm == Rhythm.ONCE || rhythm == Rhythm.RULE) {
            return rhythm == Rhythm.RULE ? rule : null;
        }
        if (until == null) {
            return rhythm.rule(first) + ";COUNT=" + times;
        }
        if (!until.isAfter(first)) {
            throw new UnfitEventException("jusquau", "Le dernier jour vient après le premier.");
        }
        return rhythm.rule(first) + ";UNTIL="
                + MOMENT.format(until.atTime(LAST_SECOND).atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** What a stored rule says in these words. */
    public static Repetition of(@Nullable String stored, LocalDate first, ZoneId zone) {
        if (stored == null) {
            return once();
        }
        Matcher end = END.matcher(stored);
        if (end.find() && end.end() == stored.length()) {
            Integer times = end.group(1) == null ? null : Integer.valueOf(end.group(1));
            LocalDate until = end.group(2) == null
                    ? null
                    : LocalDateTime.parse(end.group(2), MOMENT)
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toLocalDate();
            for (Rhythm rhythm : Arrays.asList(Rhythm.values())) {
                if (isSaid(rhythm, times, until)
                        && said(rhythm, times, until, first, zone).equals(stored)) {
                    return new Repetition(rhythm, times, until, null);
                }
            }
        }
        return new Repetition(Rhythm.RULE, null, null, stored);
    }

    private static boolean isSaid(Rhythm rhythm, @Nullable Integer times, @Nullable LocalDate until) {
        return rhythm != Rhythm.ONCE
                && rhythm != Rhythm.RULE
                && (times == null ? until != null : times >= 2 && times <= MOST_TIMES);
    }

    private static String said(
            Rhythm rhythm, @Nullable Integer times, @Nullable LocalDate until, LocalDate first, ZoneId zone) {
        if (until != null && !until.isAfter(first)) {
            return "";
        }
        return String.valueOf(new Repetition(rhythm, times, until, null).rule(first, zone));
    }
}
