package fr.ess.poles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are read and written as exactly as they are known, and no more. */
class RoughDayTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2012       | 2012-01-01 | YEAR  | 2012
                    06/2012    | 2012-06-01 | MONTH | juin 2012
                    6/2012     | 2012-06-01 | MONTH | juin 2012
                    2012-06    | 2012-06-01 | MONTH | juin 2012
                    25/10/2012 | 2012-10-25 | DAY   | 25 octobre 2012
                    2012-10-25 | 2012-10-25 | DAY   | 25 octobre 2012
                    01/01/2012 | 2012-01-01 | DAY   | 1er janvier 2012
                    """)
    void aDayIsAsExactAsItIsTyped(String typed, LocalDate day, Accuracy accuracy, String french) {
        RoughDay read = RoughDay.of(typed).orElseThrow();

        assertThat(read).isEqualTo(new RoughDay(day, accuracy));
        assertThat(read.inFrench().replace('\u00a0', ' ')).isEqualTo(french);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "31/02/2012", "13/2012", "0/2012", "1949", "2200", "32/1/2012", "2012-13", "avant 2012"
            })
    void whatIsNoDayIsRefused(String typed) {
        assertThat(RoughDay.of(typed)).isEmpty();
    }

    @Test
    void aYearStandsAtItsFirstDay() {
        assertThatThrownBy(() -> new RoughDay(LocalDate.of(2012, 6, 1), Accuracy.YEAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new RoughDay(LocalDate.of(2012, 6, 1), Accuracy.MONTH).since())
                .isEqualTo("depuis juin 2012");
    }
}
