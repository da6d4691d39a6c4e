package fr.ess.platform.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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

    @Test
    void aDayIsReadInBothWaysAndNeverMoved() {
        assertThat(Typed.day(" 29/2/2016 ")).contains(LocalDate.of(2016, 2, 29));
        assertThat(Typed.day("2014-12-31")).contains(LocalDate.of(2014, 12, 31));
        assertThat(Typed.day("31/02/2014")).isEmpty();
        assertThat(Typed.day("29/02/2015")).isEmpty();
        assertThat(Typed.day("demain")).isEmpty();
        assertThat(Typed.day(null)).isEmpty();
    }
}
