package fr.ess.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2 387 500 | 238750000", "1 085 200,50 € | 108520050", "0,5 | 50", "7.05 | 705", "0 | 0"})
    void whatPeopleTypeIsReadToTheCent(String typed, long cents) {
        assertThat(Euros.parse(typed)).contains(new Euros(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1e9", "1,005", "12,", ",5", "1.000,00", "douze", "€", "1234567890123"})
    void whatIsNoAmountIsNotGuessed(String typed) {
        assertThat(Euros.parse(typed)).isEmpty();
    }

    @Test
    void spacesThatDoNotBreakAreSpaces() {
        assertThat(Euros.parse(Euros.of(4_472_700).inFrench())).contains(Euros.of(4_472_700));
    }

    @Test
    void nothingOverflowsSilently() {
        assertThatThrownBy(() -> new Euros(Long.MAX_VALUE).plus(new Euros(1))).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void splittingLosesNoCent(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 50) int parts) {
        var shares = new Euros(cents).split(parts);

        assertThat(shares).hasSize(parts);
        assertThat(Euros.sum(shares)).isEqualTo(new Euros(cents));
        assertThat(shares.get(0).cents() - shares.get(parts - 1).cents()).isBetween(0L, 1L);
    }
}
