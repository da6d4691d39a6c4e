package fr.ess.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When events come back, against another library's reckoning, across clock changes. */
class RecurrenceTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    record Case(LocalDateTime start, String rule) {}

    @Property(tries = 400)
    void itComesBackWhenAnotherLibrarySaysSo(@ForAll("cases") Case one) {
        List<Instant> ours = new Recurrence(one.rule())
                .times(one.start(), Set.of(), PARIS).stream()
                        .map(time -> time.atZone(PARIS).toInstant())
                        .toList();

        assertThat(ours).isEqualTo(theirs(one));
        assertThat(ours).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }

    private static List<Instant> theirs(Case one) {
        VEvent event = Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nDTSTART:"
                        + UTC.format(one.start().atZone(PARIS)) + "\r\nRRULE:" + one.rule()
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .first()
                .getEvents()
                .get(0);
        DateIterator dates = event.getDateIterator(TimeZone.getTimeZone(PARIS));
        List<Instant> all = new ArrayList<>();
        while (dates.hasNext() && all.size() <= 500) {
            all.add(dates.next().toInstant());
        }
        return all;
    }

    /** From two o'clock to three, clocks show some hours twice or never: those are told apart below. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<LocalDateTime> starts = Combinators.combine(
                        Arbitraries.integers().between(0, 7_300),
                        Arbitraries.integers().between(3, 23),
                        Arbitraries.of(0, 15, 59))
                .as((day, hour, minute) ->
                        LocalDate.of(2012, 1, 1).plusDays(day).atTime(hour, minute));
        return Combinators.combine(
                        starts,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.of(true, false))
                .as(RecurrenceTests::of);
    }

    private static Case of(LocalDateTime start, int shape, int interval, int count, boolean counted) {
        String day = start.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT);
        int nth = (start.getDayOfMonth() + 6) / 7;
        String parts = switch (shape) {
            case 0 -> "FREQ=DAILY;INTERVAL=" + interval;
            case 1 -> "FREQ=WEEKLY;INTERVAL=" + interval;
            case 2 -> "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + (day.equals("MO") ? "MO" : "MO," + day);
            case 3 -> "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
            case 4 -> "FREQ=MONTHLY;BYDAY=" + (nth == 5 ? "-1" : nth) + day;
            case 5 -> "FREQ=MONTHLY;INTERVAL=2;BYDAY=" + day + ";BYSETPOS=" + (nth == 5 ? -1 : nth);
            default -> "FREQ=DAILY;BYDAY=" + day;
        };
        String last = UTC.format(start.plusDays(12L * count).atZone(PARIS));
        return new Case(start, parts + (counted ? ";COUNT=" + count : ";UNTIL=" + last));
    }

    @Test
    void theHourThatClocksShowStaysTheSameInSummerAndWinter() {
        List<LocalDateTime> times =
                new Recurrence("FREQ=WEEKLY;COUNT=3").times(LocalDateTime.parse("2026-10-20T18:00"), Set.of(), PARIS);

        assertThat(times)
                .extracting(time -> time.atZone(PARIS))
                .extracting(ZonedDateTime::toString)
                .containsExactly(
                        "2026-10-20T18:00+02:00[Europe/Paris]",
                        "2026-10-27T18:00+01:00[Europe/Paris]",
                        "2026-11-03T18:00+01:00[Europe/Paris]");
    }

    @Test
    void aDayExceptedIsLeftOutAndCounted() {
        assertThat(new Recurrence("FREQ=DAILY;COUNT=4")
                        .times(LocalDateTime.parse("2026-11-23T09:00"), Set.of(LocalDate.of(2026, 11, 24)), PARIS))
                .extracting(LocalDateTime::getDayOfMonth)
                .containsExactly(23, 25, 26);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY=MO",
                "FREQ=DAILY;COUNT=3;UNTIL=20271123T090000Z",
                "FREQ=SECONDLY;COUNT=3",
                "FREQ=DAILY;COUNT=3;COUNT=4",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=DAILY;UNTIL=20271123",
                "FREQ=DAILY;COUNT=3;X=1",
                "COUNT=3",
                ""
            })
    void aRuleThatNeverEndsOrIsNoneIsRefused(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;COUNT=401",
                "FREQ=YEARLY;COUNT=5",
                "FREQ=DAILY;UNTIL=20991123T090000Z",
                "FREQ=WEEKLY;BYDAY=TU;COUNT=3",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
                "FREQ=DAILY;UNTIL=20269931T090000Z",
                "FREQ=DAILY;UNTIL=20200101T090000Z"
            })
    void aRuleThatGoesTooFarOrLeavesOutItsFirstTimeIsRefused(String rule) {
        LocalDateTime monday = LocalDateTime.parse("2026-11-23T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence(rule).times(monday, Set.of(), PARIS));
    }
}
