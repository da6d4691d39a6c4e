package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.directory.PerimeterRule.Verdict;
import fr.ess.directory.PerimeterRules.Decision;
import fr.ess.directory.PerimeterRules.Unit;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerimeterRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static TestDatabase database;
    private static PerimeterRules rules;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        rules = new Perimeter(database.jdbc()).rules();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "301012365, 9220, 88.99B, -,     IN,  association",
                "301012365, 9220, 94.99Z, -,     IN,  association",
                "301012365, 9220, 94.20Z, true,  OUT, -",
                "301012365, 9220, 9420Z,  -,     OUT, -",
                "301012365, 9220, 94.91Z, -,     OUT, -",
                "301012365, 9210, 94.99Z, -,     OUT, -",
                "301012365, 9300, 94.99Z, -,     IN,  fondation",
                "301012365, 5458, 43.21A, -,     IN,  cooperative",
                "301012365, 5560, 47.11F, false, IN,  cooperative",
                "301012365, 6317, 01.11Z, -,     IN,  cooperative",
                "301012365, 5532, 46.21Z, true,  IN,  cooperative",
                "301012365, 5532, 46.21Z, false, OUT, -",
                "301012365, 8210, 65.12Z, -,     IN,  mutuelle",
                "301012365, 8110, 84.30A, -,     OUT, -",
                "301012365, 5710, 62.01Z, true,  IN,  societe_commerciale_ess",
                "301012365, 5710, 62.01Z, false, OUT, -",
                "301012365, 5710, 62.01Z, -,     -,   -",
                "301012365, 5499, -,      true,  IN,  societe_commerciale_ess",
                "301012365, 1000, 62.01Z, true,  OUT, -",
                "301012365, 4140, 37.00Z, true,  OUT, -",
                "301012365, 7346, 84.11Z, -,     OUT, -",
                "190709162, 9220, 85.32Z, true,  OUT, -",
                "210102836, 5710, 88.99B, true,  OUT, -",
                "301012365, 9110, 81.10Z, -,     OUT, -",
                "301012365, 8420, 94.12Z, -,     OUT, -",
                "301012365, 6540, 68.20B, -,     -,   -",
                "301012365, 9900, 94.99Z, true,  -,   -",
                "-,         -,    -,      -,     -,   -",
            })
    void theFormTheActivityTheNumberAndTheFlagDecideTogether(
            @Nullable String siren,
            @Nullable String category,
            @Nullable String naf,
            @Nullable Boolean flag,
            @Nullable Verdict verdict,
            @Nullable String family) {
        Decision decision = rules.decide(new Unit(siren, category, naf, flag), TODAY);
        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(family(decision)).isEqualTo(family);
    }

    @Test
    void aMissingFlagNamesTheRuleThatWaitsForIt() {
        Decision decision = rules.decide(new Unit(null, "5710", null, null), TODAY);
        assertThat(decision.isUnknown()).isTrue();
        assertThat(decision.rule())
                .isNotNull()
                .extracting(PerimeterRule::needsFlag)
                .isEqualTo(true);
    }

    @Test
    void theLawDecidesNothingBeforeItTookEffect() {
        Unit association = new Unit(null, "9220", "88.99B", null);
        assertThat(rules.decide(association, LocalDate.of(2014, 8, 1)).isUnknown())
                .isTrue();
        assertThat(rules.decide(association, LocalDate.of(2014, 8, 2)).verdict())
                .isEqualTo(Verdict.IN);
    }

    @Test
    void aRuleEndsOnTheDayThatItsSuccessorBegins() {
        LocalDate change = LocalDate.of(2030, 1, 1);
        PerimeterRules dated = new PerimeterRules(
                List.of(rule(1, Verdict.IN, LocalDate.of(2014, 8, 2), change), rule(2, Verdict.OUT, change, null)));
        Unit unit = new Unit(null, "9220", null, null);
        assertThat(dated.decide(unit, change.minusDays(1)).verdict()).isEqualTo(Verdict.IN);
        assertThat(dated.decide(unit, change).verdict()).isEqualTo(Verdict.OUT);
    }

    @Test
    void everyRuleNamesItsSourceAndAKnownCategory() {
        assertThat(database.jdbc().sql("""
                                select count(*) from perimeter_rule
                                where source = '' or (legal_category is not null
                                    and not exists (select from legal_category c where c.code = perimeter_rule.legal_category))""").query(Integer.class).single()).isZero();
    }

    private static PerimeterRule rule(int id, Verdict verdict, LocalDate from, @Nullable LocalDate to) {
        return new PerimeterRule(id, null, "92", null, false, verdict, (short) 1, from, to, "loi");
    }

    private static @Nullable String family(Decision decision) {
        return database.jdbc()
                .sql("select code from legal_family where id = ?")
                .param(decision.familyId())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
