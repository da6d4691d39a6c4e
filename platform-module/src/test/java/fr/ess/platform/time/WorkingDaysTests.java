package fr.ess.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** French public holidays, and the days left between two dates. */
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({"2008-03-23", "2011-04-24", "2014-04-20", "2016-03-27", "2026-04-05", "2038-04-25"})
    void easterIsWhereItWas(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-01-01",
        "2014-04-21",
        "2014-05-01",
        "2014-05-08",
        "2014-05-29",
        "2014-06-09",
        "2014-07-14",
        "2014-08-15",
        "2014-11-01",
        "2014-11-11",
        "2014-12-25",
        "2014-03-08",
        "2014-03-09"
    })
    void nobodyWorksOnHolidaysAndAtWeekends(LocalDate day) {
        assertThat(WorkingDays.isWorked(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2014-03-03,2014-03-03,0",
        "2014-03-03,2014-03-04,1",
        "2014-03-07,2014-03-10,1",
        "2014-04-30,2014-05-02,1",
        "2014-12-24,2015-01-02,5",
        "2014-03-04,2014-03-03,0"
    })
    void theDaysLeftAreCounted(LocalDate from, LocalDate to, int days) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-05-02,1,2014-04-30",
        "2014-03-10,1,2014-03-07",
        "2014-03-10,0,2014-03-10",
        "2015-01-02,5,2014-12-24"
    })
    void aDayIsFoundSoManyWorkingDaysBefore(LocalDate day, int days, LocalDate before) {
        assertThat(WorkingDays.before(day, days)).isEqualTo(before);
    }
}
