package fr.ess.contract.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body against its rhythm: twice a year at least, three to four times at best. */
class BodyYearTests {

    private static final Rhythm RHYTHM = new Rhythm(2, 3, 4);
    private static final LocalDate BEGUN = LocalDate.of(2014, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2015-02-01, 0, 0, TO_PLAN, 2015-07-01",
        "2015-02-01, 0, 1, PLANNED, 2015-07-01",
        "2015-07-02, 0, 0, LATE, 2015-07-01",
        "2015-07-02, 1, 0, TO_PLAN, 2015-12-31",
        "2015-12-31, 2, 0, KEPT, ",
        "2016-01-01, 1, 0, MISSED, 2015-12-31",
        "2014-12-31, 0, 0, TO_COME, 2015-07-01"
    })
    void whatIsDueFollowsFromWhatWasHeld(LocalDate day, int held, int planned, RhythmState state, LocalDate due) {
        BodyYear year = BodyYear.of(2015, held, planned, RHYTHM, BEGUN, day);
        assertThat(year.state()).isEqualTo(state);
        assertThat(year.dueBy()).isEqualTo(due);
    }

    @Test
    void littleIsAskedOfTheYearInWhichABodyBegins() {
        assertThat(BodyYear.of(2014, 0, 0, RHYTHM, BEGUN, BEGUN).state()).isEqualTo(RhythmState.NOT_ASKED);
        assertThat(BodyYear.of(2014, 0, 0, RHYTHM, LocalDate.of(2014, 6, 1), BEGUN)
                        .asked())
                .isEqualTo(1);
    }

    @Test
    void theTargetIsHeldApartFromTheMinimum() {
        assertThat(BodyYear.of(2015, 2, 0, RHYTHM, BEGUN, LocalDate.of(2015, 12, 1))
                        .onTarget())
                .isFalse();
        assertThat(BodyYear.of(2015, 3, 0, RHYTHM, BEGUN, LocalDate.of(2015, 12, 1))
                        .onTarget())
                .isTrue();
    }
}
