package fr.ess.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.IndicatorsOf;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an action has produced, as everybody reads it on a day: its own figures, and the years that were approved by then. */
class ActionResultsTests {

    private static final LocalDate APPROVED = LocalDate.of(2015, 4, 2);

    private static final TestDatabase database = TestDatabase.demonstration();
    private static final JdbcClient jdbc = database.jdbc();

    private final ActionResults results = new ActionResults(jdbc, IndicatorsOf.database(jdbc));
    private final SectorContract contract = jdbc.sql(
                    "select id, slug, title, first_year, last_year from sector_contract where slug = 'ess-2014-2016'")
            .query(SectorContract.class)
            .single();

    @AfterAll
    static void close() {
        database.close();
    }

    private static long action(String code) {
        return jdbc.sql("select min(element_id) from contract_version where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private List<String> figures(String code, LocalDate day) {
        return results.of(contract, action(code), day).figures().stream()
                .map(one -> one.code() + " " + one.figure())
                .toList();
    }

    @Test
    void figuresAreThoseOfTheActionFromTheDayOfTheApprovalOn() {
        assertThat(figures("III_1.1.3", APPROVED)).contains("E2.1 3\u00a0reprises", "E2.2 41\u00a0emplois");
        assertThat(figures("III_1.1.4", APPROVED)).noneMatch(figure -> figure.startsWith("E2.1 3"));
        assertThat(results.of(contract, action("III_1.1.3"), APPROVED.minusDays(1))
                        .figures())
                .allMatch(one -> one.figure() == null);
    }

    @Test
    void theYearsAreThoseApprovedByTheDay() {
        assertThat(results.of(contract, action("III_1.1.3"), APPROVED).approvedYears())
                .containsExactly(2014);
        assertThat(results.of(contract, action("III_1.1.3"), APPROVED.minusDays(1))
                        .approvedYears())
                .isEmpty();
        assertThat(results.reported(contract, APPROVED))
                .containsExactlyInAnyOrder(action("III_1.1.3"), action("III_1.1.4"));
        assertThat(results.reported(contract, APPROVED.minusDays(1))).isEmpty();
    }

    @Test
    void eachFigureSaysThatItIsAnExampleAndWhereItIsExplained() {
        assertThat(results.of(contract, action("III_1.1.3"), APPROVED).figures())
                .filteredOn(one -> one.code().equals("E2.1"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.example()).isTrue();
                    assertThat(one.address())
                            .isEqualTo("/contrat/indicateurs/E2.1?contrat=ess-2014-2016&action=" + action("III_1.1.3")
                                    + "&date=2015-04-02");
                });
    }
}
