package fr.ess.events.web;

import fr.ess.platform.french.French;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A month in weeks from Monday to Sunday; what goes on for several days stands under each of those on which it begins. */
record MonthGrid(String title, YearMonth month, List<List<Day>> weeks) {

    /**
     * One cell.
     *
     * @param inside whether the day belongs to the month
     * @param more how many are not shown, in words; empty if all are
     * @param list where all of the day are
     */
    record Day(LocalDate day, boolean inside, boolean today, List<EventCard> cards, String more, String list) {

        public int number() {
            return day.getDayOfMonth();
        }

        public String name() {
            return French.date(day);
        }
    }

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    static MonthGrid of(
            YearMonth month,
            LocalDate today,
            List<EventCard> cards,
            Map<LocalDate, Integer> perDay,
            Function<LocalDate, String> listOf) {
        Map<LocalDate, List<EventCard>> byDay = cards.stream()
                .collect(Collectors.groupingBy(
                        card -> card.day().isBefore(month.atDay(1)) ? month.atDay(1) : card.day()));
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                boolean inside = YearMonth.from(day).equals(month);
                List<EventCard> shown = inside ? byDay.getOrDefault(day, List.of()) : List.of();
                int more = inside ? perDay.getOrDefault(day, 0) - shown.size() : 0;
                week.add(new Day(
                        day,
                        inside,
                        day.equals(today),
                        shown,
                        more > 0 ? French.count(more, "autre", "autres") : "",
                        listOf.apply(day)));
            }
            weeks.add(List.copyOf(week));
            monday = monday.plusWeeks(1);
        }
        return new MonthGrid(name(month), month, List.copyOf(weeks));
    }

    static String name(YearMonth month) {
        return month.format(NAME);
    }
}
