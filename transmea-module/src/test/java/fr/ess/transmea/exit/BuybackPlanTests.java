package fr.ess.transmea.exit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** However a stake is cut, the instalments are the stake, and so is what is settled and what is left of them. */
class BuybackPlanTests {

    private static final LocalDate FIRST = LocalDate.of(2014, 1, 31);

    @Property
    void instalmentsAreTheStakeToTheCent(
            @ForAll @LongRange(min = 240, max = 30_000_000_00L) long stake,
            @ForAll @IntRange(min = 1, max = BuybackPlan.MOST_INSTALMENTS) int count,
            @ForAll @IntRange(min = 1, max = 12) int months) {
        BuybackPlan plan = BuybackPlan.even(new Euros(stake), FIRST, months, count);
        assertThat(plan.total()).isEqualTo(new Euros(stake));
        assertThat(plan.instalments()).hasSize(count);
        List<Euros> amounts =
                plan.instalments().stream().map(BuybackPlan.Instalment::amount).toList();
        assertThat(amounts.subList(0, count - 1)).allMatch(amounts.get(0)::equals);
        assertThat(amounts.get(count - 1).minus(amounts.get(0)).cents()).isBetween(0L, (long) count - 1);
    }

    @Property
    void theLastInstalmentIsWhatIsLeft(
            @ForAll @LongRange(min = 1, max = 30_000_000_00L) long stake,
            @ForAll @LongRange(min = 1, max = 1_000_000_00L) long each) {
        BuybackPlan.of(new Euros(stake), new Euros(each), FIRST, 3)
                .ifPresentOrElse(
                        plan -> {
                            assertThat(plan.total()).isEqualTo(new Euros(stake));
                            assertThat(plan.instalments())
                                    .allMatch(one -> one.amount().cents() > 0
                                            && one.amount().cents() <= each);
                        },
                        () -> assertThat(stake / each).isGreaterThanOrEqualTo(BuybackPlan.MOST_INSTALMENTS));
    }

    @Property
    void whatIsSettledAndWhatIsLeftIsTheStake(
            @ForAll @LongRange(min = 240, max = 30_000_000_00L) long stake,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @LongRange(min = -100, max = 40_000_000_00L) long cameBack,
            @ForAll @IntRange(min = 0, max = 3_000) int days) {
        BuybackPlan plan = BuybackPlan.even(new Euros(stake), FIRST, 3, count);
        List<BuybackPlan.Line> lines = plan.at(FIRST.plusDays(days), new Euros(cameBack));
        Euros settled = Euros.sum(lines.stream().map(BuybackPlan.Line::settled).toList());
        Euros left = Euros.sum(lines.stream().map(BuybackPlan.Line::left).toList());
        assertThat(settled.plus(left)).isEqualTo(new Euros(stake));
        assertThat(settled).isEqualTo(new Euros(Math.max(0, Math.min(stake, cameBack))));
        assertThat(lines.stream()
                        .noneMatch(line -> line.state() == InstalmentState.SETTLED
                                && line.left().cents() != 0))
                .isTrue();
    }

    @Property
    void aFasterPaceNeverEndsLaterAndASlowerNeverEarlier(
            @ForAll @LongRange(min = 1_000_00, max = 300_000_00) long left,
            @ForAll @LongRange(min = 2_000_00, max = 50_000_00) long each) {
        LocalDate even = end(left, each, 100);
        assertThat(end(left, each, 200)).isBeforeOrEqualTo(even);
        assertThat(end(left, each, 75)).isAfterOrEqualTo(even);
    }

    private static LocalDate end(long left, long each, int percent) {
        return BuybackPlan.paced(new Euros(left), new Euros(each), percent, FIRST, 6)
                .orElseThrow()
                .end()
                .orElseThrow();
    }

    @Test
    void monthsEndWhereTheyEnd() {
        BuybackPlan plan = BuybackPlan.even(Euros.of(10), FIRST, 1, 3);
        assertThat(plan.instalments())
                .extracting(BuybackPlan.Instalment::dueOn)
                .containsExactly(FIRST, LocalDate.of(2014, 2, 28), LocalDate.of(2014, 3, 31));
        assertThat(plan.instalments())
                .extracting(one -> one.amount().toString())
                .containsExactly("3.33", "3.33", "3.34");
        assertThat(plan.dueBy(LocalDate.of(2014, 2, 28))).isEqualTo(new Euros(666));
        assertThat(plan.at(LocalDate.of(2014, 3, 1), new Euros(400)))
                .extracting(BuybackPlan.Line::state)
                .containsExactly(InstalmentState.SETTLED, InstalmentState.LATE, InstalmentState.TO_COME);
    }
}
