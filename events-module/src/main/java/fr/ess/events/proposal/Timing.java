package fr.ess.events.proposal;

import fr.ess.events.Recurrence;
import fr.ess.platform.french.French;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When an event takes place, in the hours that clocks show in its zone.
 *
 * @param start of the first time
 * @param recurrence a rule of RFC 5545 that ends, or nothing
 * @param exceptions days on which the rule would have it and it does not take place
 */
public record Timing(
        LocalDateTime start, LocalDateTime end, @Nullable String recurrence, NavigableSet<LocalDate> exceptions) {

    /** Every event of the calendar is told in it. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int MOST_DAYS = 62;

    public Timing {
        exceptions = new TreeSet<>(exceptions);
    }

    /** @throws UnfitEventException if it is no time at all, or has none */
    public static Timing of(
            LocalDateTime start, LocalDateTime end, @Nullable String recurrence, Set<LocalDate> exceptions) {
        if (start.getYear() < EARLIEST || start.getYear() > LATEST) {
            throw new UnfitEventException("debut_jour", "Une date de " + EARLIEST + " à " + LATEST + ".");
        }
        if (!end.isAfter(start)) {
            throw new UnfitEventException("fin_heure", "La fin vient après le début.");
        }
        if (end.isAfter(start.plusDays(MOST_DAYS))) {
            throw new UnfitEventException("fin_jour", "Un événement dure au plus " + MOST_DAYS + " jours.");
        }
        if (recurrence == null && !exceptions.isEmpty()) {
            throw new UnfitEventException("exceptions", "Sans répétition, il n’y a pas de date à retirer.");
        }
        if (recurrence != null) {
            requireOwnDays(recurrence, start, exceptions);
        }
        return new Timing(start, end, recurrence, new TreeSet<>(exceptions));
    }

    private static void requireOwnDays(String rule, LocalDateTime start, Set<LocalDate> exceptions) {
        List<LocalDate> days =
                all(rule, start).stream().map(LocalDateTime::toLocalDate).toList();
        for (LocalDate day : exceptions) {
            if (!days.contains(day)) {
                throw new UnfitEventException(
                        "exceptions", "Le " + French.date(day) + " n’est pas une date de cette répétition.");
            }
        }
        if (exceptions.containsAll(days)) {
            throw new UnfitEventException(
                    "exceptions", "Il ne reste aucune date\u00a0: annulez plutôt l’événement, ou supprimez-le.");
        }
    }

    private static List<LocalDateTime> all(String rule, LocalDateTime start) {
        try {
            return new Recurrence(rule).times(start, Set.of(), ZONE);
        } catch (IllegalArgumentException e) {
            throw new UnfitEventException("rythme", String.valueOf(e.getMessage()));
        }
    }

    /** Each time at which it begins. */
    public List<LocalDateTime> times() {
        return recurrence == null
                ? List.of(start)
                : all(recurrence, start).stream()
                        .filter(time -> !exceptions.contains(time.toLocalDate()))
                        .toList();
    }

    /** When the last of its times ends. */
    LocalDateTime over() {
        List<LocalDateTime> times = times();
        return times.get(times.size() - 1).plus(Duration.between(start, end));
    }
}
