package fr.ess.transmea.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.PlanLineKind;
import fr.ess.transmea.PlanSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan balances to the cent, and a court's clock counts working days. */
class BuyoutPlanTests {

    private static PlanLine line(PlanLineKind kind, long cents) {
        return new PlanLine(kind, "", new Euros(cents), null);
    }

    @Test
    void leverageIsLoansAndCoInvestorsForAEuroOfTheFund() {
        BuyoutPlan plan = new BuyoutPlan(List.of(
                line(PlanLineKind.SHARES, 16_000_000),
                line(PlanLineKind.FUND_CAPITAL, 3_000_000),
                line(PlanLineKind.FUND_SECURITIES, 1_000_000),
                line(PlanLineKind.EMPLOYEES, 2_400_000),
                line(PlanLineKind.BANK, 7_200_000),
                line(PlanLineKind.CO_INVESTOR, 2_400_000),
                line(PlanLineKind.GUARANTEE, 3_600_000)));
        assertThat(plan.isBalanced()).isTrue();
        assertThat(plan.leverage()).contains(new BigDecimal("2.40"));
        assertThat(plan.ticketByInstrument())
                .isEqualTo(
                        Map.of(Instrument.CAPITAL, new Euros(3_000_000), Instrument.SECURITIES, new Euros(1_000_000)));
        assertThat(plan.guaranteed()).isEqualTo(new Euros(3_600_000));
    }

    @Test
    void anEmptyPlanBalancesNothing() {
        assertThat(new BuyoutPlan(List.of()).isBalanced()).isFalse();
        assertThat(new BuyoutPlan(List.of()).leverage()).isEmpty();
    }

    @Property
    void oneCentIsEnoughToUnbalance(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long use, @ForAll @LongRange(min = 1, max = 9) long more) {
        PlanLine spent = line(PlanLineKind.ASSETS, use);
        assertThat(new BuyoutPlan(List.of(spent, line(PlanLineKind.BANK, use))).isBalanced())
                .isTrue();
        BuyoutPlan other = new BuyoutPlan(List.of(spent, line(PlanLineKind.BANK, use + more)));
        assertThat(other.isBalanced()).isFalse();
        assertThat(other.total(PlanSide.SOURCE).minus(other.gap())).isEqualTo(other.total(PlanSide.USE));
        assertThat(PlanFaults.unbalanced(other)).contains("de trop");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    HEARING, 2014-03-03, 2014-03-31, 20, -,          -
                    HEARING, 2014-03-03, 2014-03-17, 10, 2014-03-13, 10
                    BID,     2014-03-03, 2014-03-05, 2,  2014-03-03, 2
                    HEARING, 2014-03-03, 2014-03-04, 1,  -,          1
                    SIGNING, 2014-03-03, 2014-03-17, 10, -,          10
                    HEARING, 2014-03-03, 2014-03-03, 0,  -,          1
                    """)
    void aCourtsClockCountsAlertsAndAsksForASessionInTime(
            DeadlineKind kind, LocalDate today, LocalDate day, int left, LocalDate urgentBy, Integer alert) {
        CourtClock clock = CourtClock.at(kind, day, today);
        assertThat(clock.daysLeft()).isEqualTo(left);
        assertThat(clock.urgentSessionBy(today).orElse(null)).isEqualTo(urgentBy);
        assertThat(clock.alert().orElse(null)).isEqualTo(alert);
    }
}
