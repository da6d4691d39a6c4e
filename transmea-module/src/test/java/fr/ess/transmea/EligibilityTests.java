package fr.ess.transmea;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fund's criteria, at their bounds and between. */
class EligibilityTests {

    private static final FundTerms TERMS = new FundTerms(
            LocalDate.of(2007, 1, 1),
            Euros.of(5_500_000),
            Euros.of(10_000),
            Euros.of(300_000),
            3,
            50,
            100,
            Euros.of(90_000),
            Euros.of(120_000),
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(3),
            2000,
            10,
            "essai");
    private static final Eligibility ELIGIBILITY = new Eligibility(TERMS, Map.of("26", "Drôme"));

    private static EligibilityAnswer answer(EligibilityCriterion criterion, Eligibility.Case asked) {
        return ELIGIBILITY.judge(asked).stream()
                .filter(answer -> answer.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2   | HEALTHY      | REFUSED | moins que le minimum de 3
                    3   | HEALTHY      | MET     | 3 salariés
                    50  | HEALTHY      | MET     | 50 salariés
                    51  | HEALTHY      | REFUSED | plus que le maximum d’une entreprise saine, 50
                    51  | RECEIVERSHIP | MET     | 51 salariés
                    100 | RECEIVERSHIP | MET     | 100 salariés
                    101 | RECEIVERSHIP | REFUSED | plus que le maximum de toute entreprise, 100
                    2   | RECEIVERSHIP | REFUSED | moins que le minimum de 3
                    50  | -            | MET     | 50 salariés
                    51  | -            | OPEN    | possible seulement en redressement judiciaire
                    101 | -            | REFUSED | plus que le maximum
                    -   | HEALTHY      | OPEN    | non renseigné
                    """)
    void sizesAreJudgedAtTheirBounds(
            Integer employees, Eligibility.Condition condition, EligibilityVerdict verdict, String said) {
        EligibilityAnswer answer =
                answer(EligibilityCriterion.SIZE, new Eligibility.Case(employees, condition, null, null));
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.said().replace('\u00a0', ' ')).contains(said);
        assertThat(answer.rule()).contains("De 3 à 50 salariés", "de 3 à 100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    999999   | REFUSED | 9 999,99 € : moins que le ticket minimal, 10 000,00 €
                    1000000  | MET     | 10 000,00 €
                    30000000 | MET     | 300 000,00 €
                    30000001 | REFUSED | 300 000,01 € : plus que le ticket maximal, 300 000,00 €
                    """)
    void ticketsAreJudgedAtTheirBounds(long cents, EligibilityVerdict verdict, String said) {
        EligibilityAnswer answer =
                answer(EligibilityCriterion.AMOUNT, new Eligibility.Case(null, null, null, new Euros(cents)));
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.said().replace('\u00a0', ' ').replace('\u202f', ' ')).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"26,MET", "75,REFUSED", "ailleurs,REFUSED"})
    void placesAreThoseOfTheFund(String departement, EligibilityVerdict verdict) {
        assertThat(answer(EligibilityCriterion.REGION, new Eligibility.Case(null, null, departement, null))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Property
    void aLargerCompanyIsNeverBetterOffAndDifficultyNeverCloses(
            @ForAll @IntRange(min = 3, max = 500) int employees, @ForAll @IntRange(max = 500) int more) {
        EligibilityVerdict healthy = size(employees, Eligibility.Condition.HEALTHY);
        EligibilityVerdict larger = size(employees + more, Eligibility.Condition.HEALTHY);
        EligibilityVerdict difficult = size(employees, Eligibility.Condition.RECEIVERSHIP);
        assertThat(healthy == EligibilityVerdict.REFUSED && larger == EligibilityVerdict.MET)
                .isFalse();
        assertThat(healthy == EligibilityVerdict.MET && difficult != EligibilityVerdict.MET)
                .isFalse();
    }

    @Property
    void whatIsRefusedSaysWhatToDoNext(
            @ForAll @IntRange(max = 300) int employees,
            @ForAll Eligibility.Condition condition,
            @ForAll @LongRange(max = 100_000_000) long cents) {
        List<EligibilityAnswer> answers =
                ELIGIBILITY.judge(new Eligibility.Case(employees, condition, "75", new Euros(cents)));
        assertThat(answers)
                .filteredOn(answer -> answer.verdict() != EligibilityVerdict.MET)
                .allSatisfy(answer -> assertThat(answer.next()).isNotBlank());
        assertThat(Eligibility.overall(answers)).isEqualTo(EligibilityVerdict.REFUSED);
    }

    private static EligibilityVerdict size(int employees, Eligibility.Condition condition) {
        return answer(EligibilityCriterion.SIZE, new Eligibility.Case(employees, condition, null, null))
                .verdict();
    }
}
