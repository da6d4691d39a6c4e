package fr.ess.events.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A month in weeks from Monday to Sunday; what goes on for several days stands under each of those on which it begins. */
record MonthGrid(String title, YearMonth month, List<List<Day>> weeks) {

    /**
     * One cell.
     *
     * @param inside whether the day belongs to the month
     */
    record Day(LocalDate day, boolean inside, boolean today, List<EventCard> cards) {

        public int number() {
            return day.getDayOfMonth();
        }
    }

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    static MonthGrid of(YearMonth month, LocalDate today, List<EventCard> cards) {
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
                week.add(new Day(
                        day, inside, day.equals(today), inside ? byDay.getOrDefault(day, List.of()) : List.of()));
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
