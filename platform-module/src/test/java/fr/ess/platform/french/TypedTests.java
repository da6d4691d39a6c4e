package fr.ess.platform.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @Property
    void whatIsLeftCanBeStored(@ForAll String typed) {
        assertThat(Typed.text(typed).codePoints())
                .allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        assertThat(Typed.line(typed)).doesNotContain("\n", "\t", "  ");
    }

    @Test
    void linesArePartedInOneWay() {
        assertThat(Typed.text("un\r\ndeux\rtrois\u0000")).isEqualTo("un\ndeux\ntrois");
        assertThat(Typed.line("  L’Arbre\u00a0\t vert\n")).isEqualTo("L’Arbre vert");
        assertThat(Typed.orNull(" \n")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 517|1517", "1\u202f517|1517", "61,06|61.06", "61.06|61.06", "0|0"})
    void numbersAreReadAsFrenchPeopleWriteThem(String typed, BigDecimal read) {
        assertThat(Typed.number(typed, 4))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1e9", "-3", "+3", "1,23456", "1,", ",5", "1.000,50", "NaN", "123456789012345", "douze"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(Typed.number(typed, 4)).isEmpty();
    }
}
