package fr.ess.contract.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as French people type them, and nothing else. */
class FigureTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 517|1517", "1\u202f517\u00a0000|1517000", "61,06|61.06", "61.06|61.06", "0|0"})
    void aNumberIsReadAsItIsTyped(String typed, BigDecimal expected) {
        assertThat(Figure.parse(typed, 2, false).value()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "beaucoup", "1,2,3", "1234567890123", "-3", "0,123", "٣", "0x10"})
    void anythingElseIsAFaultToldInFrench(String typed) {
        Figure.Typed read = Figure.parse(typed, 2, false);

        assertThat(read.value()).isEmpty();
        assertThat(read.fault()).isPresent();
    }

    @Test
    void nothingTypedIsNothingAndNoFault() {
        assertThat(Figure.parse(" ", 0, false)).isEqualTo(Figure.parse("", 0, false));
        assertThat(Figure.parse("", 0, false).fault()).isEmpty();
    }

    @Test
    void aNegativeNumberIsReadWhereItMakesSense() {
        assertThat(Figure.parse("−3,5", 1, true).value()).contains(new BigDecimal("-3.5"));
    }
}
