package fr.ess.events.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ess.events.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When events take place, as people type it. */
class TimingTests {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 20_000)
                .map(LocalDate.of(2024, 1, 1)::plusDays)
                .filter(day -> day.getYear() < 2070);
    }

    @Provide
    Arbitrary<Rhythm> rhythms() {
        return Arbitraries.of(Rhythm.values()).filter(one -> one != Rhythm.ONCE && one != Rhythm.RULE);
    }

    @Property(tries = 300)
    void aNumberOfTimesIsReadAsItWasTyped(
            @ForAll("days") LocalDate first,
            @ForAll("rhythms") Rhythm rhythm,
            @ForAll @IntRange(min = 2, max = 400) int times) {
        Repetition said = new Repetition(rhythm, times, null, null);
        assertThat(Repetition.of(said.rule(first, Timing.ZONE), first, Timing.ZONE))
                .isEqualTo(said);
    }

    @Property(tries = 300)
    void aLastDayIsReadAsItWasTypedAndNoTimeLiesAfter(
            @ForAll("days") LocalDate first,
            @ForAll("rhythms") Rhythm rhythm,
            @ForAll @IntRange(min = 1, max = 390) int length,
            @ForAll @IntRange(min = 0, max = 23) int hour) {
        LocalDate until = first.plusDays(length);
        Repetition said = new Repetition(rhythm, null, until, null);
        String rule = said.rule(first, Timing.ZONE);
        assertThat(Repetition.of(rule, first, Timing.ZONE)).isEqualTo(said);

        LocalDateTime start = first.atTime(hour, 30);
        List<LocalDateTime> times = new Timing(start, start.plusHours(1), rule, new java.util.TreeSet<>()).times();
        assertThat(times).startsWith(start).allSatisfy(time -> {
            assertThat(time.toLocalTime()).as("the hour that clocks show").isEqualTo(LocalTime.of(hour, 30));
            assertThat(time.toLocalDate()).isBeforeOrEqualTo(until);
        });
        if (rhythm == Rhythm.DAILY) {
            assertThat(times).hasSize(length + 1);
        }
    }

    @Property(tries = 100)
    void anExceptionTakesOneTimeAway(
            @ForAll("days") LocalDate first,
            @ForAll("rhythms") Rhythm rhythm,
            @ForAll @IntRange(min = 1, max = 4) int out) {
        String rule = new Repetition(rhythm, 6, null, null).rule(first, Timing.ZONE);
        LocalDateTime start = first.atTime(9, 0);
        List<LocalDateTime> all;
        try {
            all = new Recurrence(String.valueOf(rule)).times(start, Set.of(), Timing.ZONE);
        } catch (IllegalArgumentException tooFar) {
            return; // a year, or the 31st, comes back too rarely for six times in three years
        }
        LocalDate day = all.get(out).toLocalDate();
        Timing timing = Timing.of(start, start.plusHours(2), rule, Set.of(day));
        assertThat(timing.times())
                .hasSize(5)
                .noneMatch(time -> time.toLocalDate().equals(day));
        assertThatExceptionOfType(UnfitEventException.class)
                .isThrownBy(() -> Timing.of(start, start.plusHours(2), rule, Set.of(first.minusDays(1))))
                .matches(fault -> fault.field().equals("exceptions"));
    }

    private static void refused(String field, Runnable typed) {
        assertThatExceptionOfType(UnfitEventException.class)
                .isThrownBy(typed::run)
                .matches(fault -> fault.field().equals(field), field);
    }

    @Test
    void whatNeverEndsOrEndsBeforeItBeginsIsRefused() {
        LocalDateTime noon = LocalDateTime.parse("2027-03-02T12:00");
        refused("fin_heure", () -> Timing.of(noon, noon, null, Set.of()));
        refused("fin_heure", () -> Timing.of(noon, noon.minusMinutes(1), null, Set.of()));
        refused("fin_jour", () -> Timing.of(noon, noon.plusDays(63), null, Set.of()));
        refused("debut_jour", () -> Timing.of(noon.withYear(1999), noon, null, Set.of()));
        refused("exceptions", () -> Timing.of(noon, noon.plusHours(1), null, Set.of(noon.toLocalDate())));
        refused("fois", () -> new Repetition(Rhythm.WEEKLY, null, null, null));
        refused("fois", () -> new Repetition(Rhythm.WEEKLY, 4, noon.toLocalDate(), null));
        refused("fois", () -> new Repetition(Rhythm.DAILY, 401, null, null));
        refused("regle", () -> new Repetition(Rhythm.RULE, null, null, null));
        refused("regle", () -> new Repetition(Rhythm.RULE, null, null, "FREQ=DAILY"));
        refused(
                "jusquau",
                () -> new Repetition(Rhythm.DAILY, null, noon.toLocalDate(), null)
                        .rule(noon.toLocalDate(), Timing.ZONE));
        refused("rythme", () -> Timing.of(noon, noon.plusHours(1), "FREQ=YEARLY;COUNT=9", Set.of()));
        refused(
                "exceptions",
                () -> Timing.of(
                        noon,
                        noon.plusHours(1),
                        "FREQ=DAILY;COUNT=2",
                        Set.of(noon.toLocalDate(), noon.toLocalDate().plusDays(1))));
    }

    @Test
    void theWeekdayOfTheMonthIsTheOneOfTheFirstTime() {
        assertThat(Rhythm.MONTHLY_BY_WEEKDAY.rule(LocalDate.of(2027, 3, 9))).isEqualTo("FREQ=MONTHLY;BYDAY=2TU");
        assertThat(Rhythm.MONTHLY_BY_WEEKDAY.rule(LocalDate.of(2027, 3, 30))).isEqualTo("FREQ=MONTHLY;BYDAY=-1TU");
    }
}
