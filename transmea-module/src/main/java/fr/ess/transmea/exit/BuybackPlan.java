package fr.ess.transmea.exit;

import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instalments by which the employees' savings plan buys a stake back; together they are the stake, to the cent. */
public record BuybackPlan(List<Instalment> instalments) {

    /** Of more instalments nobody would see the end. */
    public static final int MOST_INSTALMENTS = 240;

    public BuybackPlan {
        instalments = List.copyOf(instalments);
    }

    /** What is due on a day. */
    public record Instalment(int number, LocalDate dueOn, Euros amount) {}

    /** An instalment on a day, with what of it is settled. */
    public record Line(Instalment instalment, Euros settled, InstalmentState state) {

        public Euros left() {
            return instalment.amount().minus(settled);
        }
    }

    /**
     * As many instalments of the same amount, but for the last, which takes the cents that are left over.
     *
     * @param months between two of them
     */
    public static BuybackPlan even(Euros stake, LocalDate first, int months, int count) {
        if (count < 1 || count > MOST_INSTALMENTS || stake.cents() < count) {
            throw new IllegalArgumentException(count + " instalments of " + stake);
        }
        return by(stake, new Euros(stake.cents() / count), first, months, count);
    }

    /** As many instalments of {@code each} as it takes; the last one is what is left. Nothing where they would be too many. */
    public static Optional<BuybackPlan> of(Euros stake, Euros each, LocalDate first, int months) {
        if (stake.cents() <= 0 || each.cents() <= 0) {
            return Optional.empty();
        }
        long count = (stake.cents() + each.cents() - 1) / each.cents();
        return count > MOST_INSTALMENTS ? Optional.empty() : Optional.of(by(stake, each, first, months, (int) count));
    }

    private static BuybackPlan by(Euros stake, Euros each, LocalDate first, int months, int count) {
        List<Instalment> instalments = new ArrayList<>(count);
        Euros left = stake;
        for (int at = 1; at <= count; at++) {
            Euros amount = at == count ? left : each;
            instalments.add(new Instalment(at, first.plusMonths((long) months * (at - 1)), amount));
            left = left.minus(amount);
        }
        return new BuybackPlan(instalments);
    }

    public Euros total() {
        return Euros.sum(instalments.stream().map(Instalment::amount).toList());
    }

    /** What was to be settled by the end of {@code day}. */
    public Euros dueBy(LocalDate day) {
        return Euros.sum(instalments.stream()
                .filter(one -> !one.dueOn().isAfter(day))
                .map(Instalment::amount)
                .toList());
    }

    public Optional<LocalDate> end() {
        return instalments.isEmpty()
                ? Optional.empty()
                : Optional.of(instalments.get(instalments.size() - 1).dueOn());
    }

    /** Settles the instalments one after the other with what came back; what is too much settles none. */
    public List<Line> at(LocalDate day, Euros cameBack) {
        List<Line> lines = new ArrayList<>();
        long rest = Math.max(0, cameBack.cents());
        for (Instalment one : instalments) {
            long settled = Math.min(rest, one.amount().cents());
            rest -= settled;
            lines.add(new Line(
                    one,
                    new Euros(settled),
                    settled == one.amount().cents()
                            ? InstalmentState.SETTLED
                            : one.dueOn().isBefore(day) ? InstalmentState.LATE : InstalmentState.TO_COME));
        }
        return lines;
    }

    /** What is left, from {@code first} on, at another pace: 150 for instalments half as large again. */
    public static Optional<BuybackPlan> paced(Euros left, Euros each, int percent, LocalDate first, int months) {
        return of(left, new Euros(Math.max(1, Math.multiplyExact(each.cents(), percent) / 100)), first, months);
    }
}
