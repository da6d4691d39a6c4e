package fr.ess.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * How an event comes back (RFC 5545, 3.3.10), in the hours that clocks show: what begins at 18:00 in winter begins at 18:00 in
 * summer. A rule ends, by its number or by its last moment, and goes no further than three years and 400 times.
 *
 * @param rule such as {@code FREQ=WEEKLY;BYDAY=TU;COUNT=10}; its {@code UNTIL} is a moment in UTC
 */
public record Recurrence(String rule) {

    private static final int MOST = 400;
    private static final Period FURTHEST = Period.ofYears(3);
    private static final Pattern SHAPE = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;"
            + "(INTERVAL=[1-9][0-9]?|COUNT=[1-9][0-9]{0,2}|UNTIL=[0-9]{8}T[0-9]{6}Z"
            + "|BYDAY=[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)(,[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU))*"
            + "|BYMONTHDAY=-?[0-9]{1,2}(,-?[0-9]{1,2})*|BYMONTH=[0-9]{1,2}(,[0-9]{1,2})*|BYSETPOS=-?[1-5]))*");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** @throws IllegalArgumentException with the reason in French if the rule is none, or would never end */
    public Recurrence {
        if (!SHAPE.matcher(rule).matches() || !eachPartOnce(rule)) {
            throw new IllegalArgumentException("Cette règle de répétition n’est pas comprise.");
        }
        boolean counted = rule.contains(";COUNT=");
        if (counted == rule.contains(";UNTIL=")) {
            throw new IllegalArgumentException(
                    "Une répétition a une fin : un nombre de fois (COUNT) ou un dernier jour (UNTIL), pas les deux.");
        }
    }

    private static boolean eachPartOnce(String rule) {
        Set<String> names = new HashSet<>();
        for (String part : rule.split(";", -1)) {
            if (!names.add(part.substring(0, part.indexOf('=')))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The hours at which it begins, without those of the days excepted.
     *
     * @throws IllegalArgumentException with the reason in French if the first is not {@code first}, or if there are too many
     */
    public List<LocalDateTime> times(LocalDateTime first, Set<LocalDate> exceptions, ZoneId zone) {
        LocalDateTime furthest = first.plus(FURTHEST);
        List<LocalDateTime> all = new Recur<LocalDateTime>(local(zone)).getDates(first, first, furthest);
        if (all.isEmpty() || !all.get(0).equals(first)) {
            throw new IllegalArgumentException("La première fois ne suit pas la règle de répétition.");
        }
        if (all.size() > MOST || all.size() < counted() || lastMoment(zone).isAfter(furthest)) {
            throw new IllegalArgumentException("Une répétition va au plus trois ans et 400 fois.");
        }
        return all.stream()
                .filter(time -> !exceptions.contains(time.toLocalDate()))
                .toList();
    }

    private int counted() {
        return rule.contains(";COUNT=") ? Integer.parseInt(part("COUNT")) : 0;
    }

    private String part(String name) {
        int from = rule.indexOf(";" + name + "=") + name.length() + 2;
        int to = rule.indexOf(';', from);
        return rule.substring(from, to < 0 ? rule.length() : to);
    }

    private LocalDateTime lastMoment(ZoneId zone) {
        if (!rule.contains(";UNTIL=")) {
            return LocalDate.EPOCH.atTime(LocalTime.MIN);
        }
        try {
            return LocalDateTime.parse(part("UNTIL"), MOMENT)
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(zone)
                    .toLocalDateTime();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Le dernier jour de la répétition n’existe pas.", e);
        }
    }

    /** For a reckoning that knows no zone, and whose weeks do not begin on Monday unless it is told so. */
    private String local(ZoneId zone) {
        String ended = rule.contains(";UNTIL=")
                ? rule.replace(part("UNTIL"), lastMoment(zone).format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")))
                : rule;
        return ended + ";WKST=MO";
    }
}
