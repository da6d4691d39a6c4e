package fr.ess.platform.secrecy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * The days on which figures may be told to those who may not know a single person or company: ends of quarters since which nothing moved
 * or three members (people, companies) did, because the difference between two days would else be one member's.
 */
public final class Releases {

    /** An end of a quarter, and whether something moved since the one before. */
    public record Day(LocalDate date, boolean moved) {}

    private Releases() {}

    /**
     * @param moves the members that moved on each day
     * @param today no quarter that ends later counts
     */
    public static List<Day> of(NavigableMap<LocalDate, Set<Long>> moves, LocalDate today) {
        List<Day> days = new ArrayList<>();
        if (moves.isEmpty()) {
            return days;
        }
        Set<Long> moved = new HashSet<>();
        LocalDate from = moves.firstKey();
        for (LocalDate end = endOfQuarter(from); end.isBefore(today); end = endOfQuarter(end.plusDays(1))) {
            for (Map.Entry<LocalDate, Set<Long>> day :
                    moves.subMap(from, true, end, true).entrySet()) {
                moved.addAll(day.getValue());
            }
            from = end.plusDays(1);
            if (moved.isEmpty() || moved.size() >= Disclosure.LEAST) {
                days.add(new Day(end, !moved.isEmpty()));
                moved.clear();
            }
        }
        return days;
    }

    public static LocalDate endOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() + 2) / 3 * 3, 1)
                .plusMonths(1)
                .minusDays(1);
    }
}
