package fr.ess.contract.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** As of which days the platform's own counts are written down for the years of a contract. */
class IndicatorCountsTests {

    private static final SectorContract CONTRACT = new SectorContract(1, "ess-2014-2016", "Contrat", 2014, 2016);

    private static List<LocalDate> days(String today, Predicate<LocalDate> known) {
        return IndicatorCounts.days(new Source(known), CONTRACT, LocalDate.parse(today));
    }

    @Test
    void yearsThatAreOverAreCountedAtTheirEndAndTheOneThatRunsToday() {
        assertThat(days("2015-06-30", day -> true))
                .containsExactly(LocalDate.of(2014, 12, 31), LocalDate.of(2015, 6, 30));
        assertThat(days("2026-11-23", day -> true))
                .containsExactly(LocalDate.of(2014, 12, 31), LocalDate.of(2015, 12, 31), LocalDate.of(2016, 12, 31));
        assertThat(days("2013-12-31", day -> true)).isEmpty();
    }

    @Test
    void whatKeepsNoPastIsCountedInTheYearThatRunsOnly() {
        assertThat(days("2015-06-30", LocalDate.of(2015, 6, 30)::equals)).containsExactly(LocalDate.of(2015, 6, 30));
        assertThat(days("2026-11-23", LocalDate.of(2026, 11, 23)::equals)).isEmpty();
    }

    private record Source(Predicate<LocalDate> known) implements IndicatorSource {

        @Override
        public String key() {
            return "essai";
        }

        @Override
        public String title() {
            return "Essai";
        }

        @Override
        public IndicatorKind kind() {
            return IndicatorKind.STOCK;
        }

        @Override
        public List<Count> count(LocalDate day) {
            return List.of();
        }

        @Override
        public boolean knows(LocalDate day) {
            return known.test(day);
        }
    }
}
