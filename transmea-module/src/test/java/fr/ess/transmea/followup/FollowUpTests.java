package fr.ess.transmea.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.FundFixture;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fund asks in time, is alerted on drift by its own thresholds, and jobs stay what was known on any day. */
class FollowUpTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FUNDED = LocalDate.of(2014, 1, 10);

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();

    private FundFixture fixture;
    private long file;

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void fund() {
        fixture = new FundFixture(jdbc, Euros.of(100_000));
        file = fixture.file(FUNDED.minusDays(30));
        fixture.enter(file, EntryKind.COMMITMENT, 1_000_000, FUNDED);
        fixture.enter(file, EntryKind.DISBURSEMENT, 1_000_000, FUNDED);
    }

    private static FollowUps on(LocalDate today) {
        return new FollowUps(jdbc, Clock.fixed(today.atStartOfDay(PARIS).toInstant(), PARIS));
    }

    private void tell(LocalDate asOf, LocalDate today, int jobs, @Nullable Euros turnover, @Nullable Euros equity) {
        on(today)
                .add(
                        file,
                        new FollowUp.Told(asOf, jobs, turnover, equity, null, true, "", TeamState.GOOD, ""),
                        "Fanny Fonds");
    }

    private FollowedFile known(LocalDate day) {
        return on(day).followed(file, day).orElseThrow();
    }

    private static List<AlertKind> kinds(FollowedFile known, LocalDate day) {
        return known.alerts(FollowUpRule.USUAL, day).stream().map(Alert::kind).toList();
    }

    @Test
    void everyQuarterInTheFirstYearThenEveryHalfYear() {
        assertThat(known(FUNDED).dueOn(FollowUpRule.USUAL)).isEqualTo(LocalDate.of(2014, 4, 10));
        tell(LocalDate.of(2014, 4, 2), LocalDate.of(2014, 4, 3), 10, null, null);
        assertThat(known(LocalDate.of(2014, 4, 3)).dueOn(FollowUpRule.USUAL)).isEqualTo(LocalDate.of(2014, 7, 2));
        tell(LocalDate.of(2015, 1, 31), LocalDate.of(2015, 2, 3), 10, null, null);
        assertThat(known(LocalDate.of(2015, 2, 3)).dueOn(FollowUpRule.USUAL)).isEqualTo(LocalDate.of(2015, 7, 31));
        assertThat(on(FUNDED.minusDays(1)).followed(file, FUNDED.minusDays(1))).isEmpty();
    }

    @Test
    void aRuleHoldsFromItsDayOn() {
        jdbc.sql("""
                        insert into fund_followup_rule (fund_id, in_force_on, first_year_months, later_months, grace_days, most_jobs_lost,
                            least_equity_cents, figures_months, source) values (?, '2014-06-01', 1, 2, 0, 50, -100, 12, 'essai')
                        """).param(fixture.fund).update();
        assertThat(on(FUNDED).ruleOn(fixture.fund, LocalDate.of(2014, 5, 31))).isEqualTo(FollowUpRule.USUAL);
        FollowUpRule rule = on(FUNDED).ruleOn(fixture.fund, LocalDate.of(2014, 6, 1));
        assertThat(known(FUNDED).dueOn(rule)).isEqualTo(LocalDate.of(2014, 2, 10));
        assertThat(known(FUNDED).isLate(rule, LocalDate.of(2014, 2, 11))).isTrue();
    }

    @Test
    void lostJobsAndLostEquityAreToldAboveTheirThresholds() {
        LocalDate day = LocalDate.of(2014, 9, 30);
        tell(FUNDED, FUNDED, 20, null, null);
        tell(day, day, 18, Euros.of(1_000), Euros.ZERO);
        assertThat(kinds(known(day), day)).isEmpty();
        tell(day, day.plusDays(1), 17, Euros.of(1_000), new Euros(-1));
        assertThat(kinds(known(day.plusDays(1)), day.plusDays(1)))
                .containsExactly(AlertKind.JOBS_LOST, AlertKind.NEGATIVE_EQUITY);
        assertThat(known(day).jobsGained()).contains(-2);
        assertThat(known(day.plusDays(1)).jobsGained()).contains(-3);
    }

    @Test
    void whatIsLateIsTold() {
        assertThat(kinds(known(FUNDED), LocalDate.of(2014, 5, 10))).isEmpty();
        assertThat(kinds(known(FUNDED), LocalDate.of(2014, 5, 11))).containsExactly(AlertKind.LATE);
        LocalDate much = FUNDED.plusMonths(15).plusDays(1);
        tell(much, much, 10, null, null);
        assertThat(kinds(known(much), much)).containsExactly(AlertKind.LATE_FIGURES);
    }

    @Test
    void jobsAreThoseKnownOnTheDayOnWhichOneAsks() {
        tell(FUNDED, FUNDED, 20, null, null);
        tell(LocalDate.of(2014, 6, 30), LocalDate.of(2014, 7, 15), 25, null, null);
        tell(LocalDate.of(2014, 6, 30), LocalDate.of(2014, 8, 1), 24, null, null);
        assertThat(jobs(LocalDate.of(2014, 7, 14))).isEqualTo(20);
        assertThat(jobs(LocalDate.of(2014, 7, 15))).isEqualTo(25);
        assertThat(jobs(LocalDate.of(2014, 8, 1))).isEqualTo(24);
        assertThat(on(FUNDED).of(file, LocalDate.of(2014, 8, 1)))
                .extracting(FollowUp::superseded)
                .containsExactly(false, true, false);
    }

    private int jobs(LocalDate day) {
        int told = jdbc.sql("select jobs from buyout_jobs_at(?, ?)")
                .params(fixture.fund, day)
                .query(Integer.class)
                .single();
        assertThat(known(day).jobs()).isEqualTo(told);
        return told;
    }
}
