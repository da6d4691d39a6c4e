package fr.ess.platform.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

class FrenchTests {

    @Test
    void anAmountHasThinSpacesBetweenItsThousandsAndTwoDecimals() {
        assertThat(French.euros(new BigDecimal("4472700"))).isEqualTo("4\u202f472\u202f700,00\u00a0€");
        assertThat(French.euros(new BigDecimal("-0.5"))).isEqualTo("−0,50\u00a0€");
        assertThat(French.euros(new BigDecimal("-0.001"))).isEqualTo("0,00\u00a0€");
    }

    @Test
    void numbersAndPercentagesAreRoundedHalfUp() {
        assertThat(French.number(1517)).isEqualTo("1\u202f517");
        assertThat(French.number(-1234567)).isEqualTo("−1\u202f234\u202f567");
        assertThat(French.number(999)).isEqualTo("999");
        assertThat(French.percent(new BigDecimal("61.0619"), 2)).isEqualTo("61,06\u202f%");
        assertThat(French.number(new BigDecimal("2.5"), 0)).isEqualTo("3");
    }

    @Test
    void datesAreWrittenOut() {
        assertThat(French.date(LocalDate.of(2026, 11, 22))).isEqualTo("22\u00a0novembre 2026");
        assertThat(French.date(LocalDate.of(2014, 5, 1))).isEqualTo("1er\u00a0mai 2014");
        assertThat(French.shortDate(LocalDate.of(2014, 5, 1))).isEqualTo("01/05/2014");
        assertThat(French.time(LocalTime.of(14, 5))).isEqualTo("14\u00a0h\u00a005");
        assertThat(French.time(LocalTime.of(9, 0))).isEqualTo("9\u00a0h");
        assertThat(French.dateTime(LocalDateTime.of(2012, 10, 25, 10, 0)))
                .isEqualTo("25\u00a0octobre 2012 à 10\u00a0h");
    }

    @Test
    void aPeriodNamesOnlyWhatItsDaysDoNotShare() {
        var third = LocalDate.of(2026, 11, 3);
        assertThat(French.period(third, third)).isEqualTo("le 3\u00a0novembre 2026");
        assertThat(French.period(third, LocalDate.of(2026, 11, 5))).isEqualTo("du 3 au 5\u00a0novembre 2026");
        assertThat(French.period(third, LocalDate.of(2026, 12, 1)))
                .isEqualTo("du 3\u00a0novembre au 1er\u00a0décembre 2026");
        assertThat(French.period(third, LocalDate.of(2027, 1, 2)))
                .isEqualTo("du 3\u00a0novembre 2026 au 2\u00a0janvier 2027");
    }

    @Test
    void thePluralStartsAtTwo() {
        assertThat(French.count(0, "structure", "structures")).isEqualTo("0\u00a0structure");
        assertThat(French.count(1, "structure", "structures")).isEqualTo("1\u00a0structure");
        assertThat(French.count(2, "structure", "structures")).isEqualTo("2\u00a0structures");
    }

    @Test
    void aWaitIsRoundedUpToAUnitThatPeopleCount() {
        assertThat(French.waiting(Duration.ofMillis(1))).isEqualTo("1\u00a0seconde");
        assertThat(French.waiting(Duration.ofSeconds(119))).isEqualTo("119\u00a0secondes");
        assertThat(French.waiting(Duration.ofSeconds(121))).isEqualTo("3\u00a0minutes");
        assertThat(French.waiting(Duration.ofMinutes(121))).isEqualTo("3\u00a0heures");
    }

    @Test
    void aListEndsWithEt() {
        assertThat(French.list(List.of())).isEmpty();
        assertThat(French.list(List.of("l’État"))).isEqualTo("l’État");
        assertThat(French.list(List.of("l’État", "la Région", "la CRESS"))).isEqualTo("l’État, la Région et la CRESS");
    }

    @Test
    void punctuationHoldsToItsWord() {
        assertThat(French.punctuated("Vraiment ? Oui : « un PTCE » ; 61 % de 5 €"))
                .isEqualTo("Vraiment\u202f? Oui\u00a0: «\u00a0un PTCE\u00a0»\u202f; 61\u202f% de 5\u00a0€");
    }

    @Property
    void punctuatingTwiceChangesNothingMore(@ForAll String text) {
        var once = French.punctuated(text);

        assertThat(French.punctuated(once)).isEqualTo(once);
        assertThat(once.replaceAll("[ \u00a0\u202f]", "")).isEqualTo(text.replaceAll("[ \u00a0\u202f]", ""));
    }

    @Property
    void aNumberLosesNoDigitAndNeverBreaks(@ForAll long value) {
        var written = French.number(value);

        assertThat(Long.parseLong(written.replace("\u202f", "").replace('−', '-')))
                .isEqualTo(value);
        assertThat(written).doesNotContain(" ").matches("−?\\d{1,3}(\u202f\\d{3})*");
    }

    @Property
    void anAmountOfCentsIsReadBackAsItWas(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") BigDecimal amount) {
        var cents = amount.setScale(2, RoundingMode.HALF_UP);

        var digits = French.euros(cents)
                .replace("\u202f", "")
                .replace("\u00a0€", "")
                .replace('−', '-')
                .replace(',', '.');
        assertThat(new BigDecimal(digits)).isEqualByComparingTo(cents);
    }
}
