package fr.ess.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a month shows of a day that has more than a cell can hold. */
class MonthGridTests {

    private static EventCard card(LocalDate day) {
        return new EventCard("Forum", "/evenements/forum", day, "", "", "", "", "", "", false, null, true);
    }

    @Test
    void aCrowdedDaySaysHowManyOthersItHasAndWhereTheyAre() {
        LocalDate crowded = LocalDate.of(2026, 11, 30);
        MonthGrid grid = MonthGrid.of(
                YearMonth.of(2026, 11),
                LocalDate.of(2026, 11, 3),
                IntStream.range(0, 8).mapToObj(n -> card(crowded)).toList(),
                Map.of(crowded, 50),
                day -> "/evenements?du=" + day);

        List<MonthGrid.Day> days = grid.weeks().stream().flatMap(List::stream).toList();
        assertThat(days).hasSize(42);
        assertThat(days)
                .filteredOn(day -> !day.more().isEmpty())
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.more()).isEqualTo("42\u00a0autres");
                    assertThat(day.list()).isEqualTo("/evenements?du=2026-11-30");
                    assertThat(day.cards()).hasSize(8);
                });
    }
}
