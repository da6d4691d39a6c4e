package fr.ess.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No cell of the table is a formula, in whatever way a spreadsheet parts its lines; figures stay figures. */
class CsvExportTests {

    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(SIGNS + "; \"'a1é.,").ofMaxLength(12);
    }

    @Property(tries = 2000)
    void noPartOfACellBeginsAFormula(@ForAll("texts") String text) {
        String cell = String.valueOf(CsvExport.cell(text));
        if (cell.matches("[+-]?[0-9]+([.,][0-9]+)?")) {
            return;
        }
        for (String separators : new String[] {"\\A\\z", ";", "\t", "[\r\n]", "[;\t\r\n]"}) {
            assertThat(Arrays.stream(cell.split(separators, -1)).map(String::stripLeading))
                    .as("parted at %s", separators)
                    .noneMatch(part -> !part.isEmpty() && SIGNS.indexOf(part.charAt(0)) >= 0);
        }
        assertThat(cell).doesNotStartWith("\t").doesNotStartWith("\r");
    }

    @Property
    void nothingIsLost(@ForAll("texts") String text) {
        assertThat(String.valueOf(CsvExport.cell(text)).replace("'", "")).isEqualTo(text.replace("'", ""));
    }

    @Property
    void figuresComeBackAsTheyAre(@ForAll double figure, @ForAll long number, @ForAll boolean truth) {
        assertThat(CsvExport.cell(figure)).isEqualTo(Double.toString(figure));
        assertThat(CsvExport.cell(number)).isEqualTo(Long.toString(number));
        assertThat(CsvExport.cell(Long.toString(number))).isEqualTo(Long.toString(number));
        assertThat(CsvExport.cell(truth)).isEqualTo(Boolean.toString(truth));
    }

    @Property
    void ordinaryTextIsLeftAlone(@ForAll("ordinary") String text) {
        assertThat(CsvExport.cell(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> ordinary() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("aéZ09'«")
                                .ofMinLength(1)
                                .ofMaxLength(5),
                        Arbitraries.strings().withChars("aéZ09 ,.:-+=@'").ofMaxLength(20))
                .as(String::concat);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"=1+1,'=1+1", "-12.5,-12.5", "+33 4,'+33 4", "a;=1,a;'=1", "＝1,'＝1", "-a,'-a"})
    void examples(String text, @Nullable String cell) {
        assertThat(CsvExport.cell(text)).isEqualTo(cell);
    }
}
