package fr.ess.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1998-03-12",
                "1998/3/12",
                "12/03/1998",
                "12-3-1998",
                "12.03.1998",
                "1998-03-12T14:17:15",
                "19980312",
                "12 mars 1998",
                "12 MARS 1998",
                "35866",
                "35866.0",
                "12/03/1998 00:00:00"
            })
    void oneDayManyWays(String written) {
        assertThat(Dates.read(written)).isEqualTo(LocalDate.of(1998, 3, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/03/98", "1998", "31/02/1998", "13/13/1998", "0001-01-01", "hier", "", "1er avril"})
    void whatIsNotCertainIsNoDate(String written) {
        assertThat(Dates.read(written)).isNull();
    }

    @Test
    void registersSayNothingInTheirOwnWays() {
        assertThat(Dates.isNone("0001-01-01")).isTrue();
        assertThat(Dates.isNone("1900-01-01")).isTrue();
        assertThat(Dates.isNone("1901-07-01")).isFalse();
    }
}
