package fr.ess.transmea.exit.web;

import fr.ess.platform.money.Euros;
import fr.ess.platform.web.BadParameterException;
import fr.ess.transmea.exit.AgreedPlan;
import fr.ess.transmea.exit.BuybackPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what is left would come back at other paces; nothing of it is kept.
 *
 * @param each an instalment at the pace that is asked about
 * @param months between two instalments
 */
record Simulation(Euros each, int months, List<Pace> paces) {

    private static final int USUAL_MONTHS = 6;
    private static final int USUAL_COUNT = 10;

    /**
     * One pace.
     *
     * @param plan none where it would take too many instalments
     */
    record Pace(String label, Euros each, @Nullable BuybackPlan plan) {

        public int count() {
            return plan == null ? 0 : plan.instalments().size();
        }

        public Euros last() {
            return plan == null
                    ? Euros.ZERO
                    : plan.instalments().get(count() - 1).amount();
        }

        public @Nullable LocalDate end() {
            return plan == null ? null : plan.end().orElse(null);
        }
    }

    /** Without an amount, that of the plan that was agreed; nothing where nothing is left. */
    static @Nullable Simulation of(
            Euros left, @Nullable AgreedPlan agreed, String typedEach, String typedMonths, LocalDate day) {
        if (left.cents() <= 0) {
            return null;
        }
        int months = months(typedMonths, agreed);
        Euros each = typedEach.isBlank() ? usual(left, agreed) : each(typedEach);
        LocalDate first = day.plusMonths(months);
        return new Simulation(
                each,
                months,
                List.of(
                        pace("Deux fois plus lent", left, each, 50, first, months),
                        pace("Plus lent d’un quart", left, each, 75, first, months),
                        pace("À ce rythme", left, each, 100, first, months),
                        pace("Plus rapide de moitié", left, each, 150, first, months),
                        pace("Deux fois plus rapide", left, each, 200, first, months)));
    }

    private static Pace pace(String label, Euros left, Euros each, int percent, LocalDate first, int months) {
        BuybackPlan plan = BuybackPlan.paced(left, each, percent, first, months).orElse(null);
        return new Pace(label, plan == null ? each : plan.instalments().get(0).amount(), plan);
    }

    private static Euros usual(Euros left, @Nullable AgreedPlan agreed) {
        return agreed == null || agreed.plan().instalments().isEmpty()
                ? new Euros(Math.max(1, left.cents() / USUAL_COUNT))
                : agreed.plan().instalments().get(0).amount();
    }

    private static Euros each(String typed) {
        return Euros.parse(typed)
                .filter(euros -> euros.cents() > 0 && euros.compareTo(Euros.of(1_000_000_000L)) <= 0)
                .orElseThrow(() -> new BadParameterException("echeance", "Une échéance est un montant en euros."));
    }

    private static int months(String typed, @Nullable AgreedPlan agreed) {
        if (typed.isBlank()) {
            if (agreed == null || agreed.plan().instalments().size() < 2) {
                return USUAL_MONTHS;
            }
            List<BuybackPlan.Instalment> all = agreed.plan().instalments();
            return (int) Math.max(
                    1,
                    Math.min(
                            24,
                            ChronoUnit.MONTHS.between(
                                    all.get(0).dueOn().withDayOfMonth(1),
                                    all.get(1).dueOn().withDayOfMonth(1))));
        }
        if (!typed.strip().matches("[1-9]|1[0-9]|2[0-4]")) {
            throw new BadParameterException("mois", "Entre deux échéances passent 1 à 24 mois.");
        }
        return Integer.parseInt(typed.strip());
    }
}
