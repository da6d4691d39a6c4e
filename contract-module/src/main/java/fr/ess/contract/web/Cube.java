package fr.ess.contract.web;

import fr.ess.contract.Certainty;
import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTree.Action;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlan.Cell;
import fr.ess.contract.FinancePlan.Funder;
import fr.ess.platform.money.Euros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The money of a contract on a day, cell by cell, with what of each envelope went to no action: over each funder and year the
 * three first amounts of its lines make up exactly what the articles give.
 */
record Cube(List<Line> lines) {

    static final String UNALLOCATED = "Non ventilé";
    static final String NO_AXIS = "Hors axe";

    /**
     * A cell, or what a funder's year leaves over.
     *
     * @param actionId 0 for what is left over
     * @param allocated of money that is firm or forecast
     * @param unallocated the same, which went to no action yet
     * @param conditional whether it was given to the action or not
     */
    record Line(
            long actionId,
            @Nullable String code,
            String action,
            String axis,
            String funder,
            int year,
            Euros allocated,
            Euros unallocated,
            Euros conditional,
            Euros voted,
            Euros engaged,
            Euros paid,
            boolean example) {}

    Cube of(long actionId) {
        return new Cube(
                lines.stream().filter(line -> line.actionId() == actionId).toList());
    }

    Cube ofYear(int year) {
        return new Cube(lines.stream().filter(line -> line.year() == year).toList());
    }

    boolean hasExamples() {
        return lines.stream().anyMatch(Line::example);
    }

    boolean hasExamples(long actionId) {
        return of(actionId).hasExamples();
    }

    static Cube of(ContractTree tree, FinancePlan plan, List<Cell> cells) {
        Map<Long, Action> actions = new HashMap<>();
        Map<Long, String> axes = new HashMap<>();
        List<Long> order = new ArrayList<>();
        tree.actions().forEach(action -> {
            actions.put(action.id(), action);
            order.add(action.id());
        });
        tree.axes()
                .forEach(axis ->
                        axis.actions().forEach(action -> axes.put(action.id(), axis.code() + ". " + axis.title())));
        Map<Long, Integer> ranks = new HashMap<>();
        order.forEach(id -> ranks.put(id, ranks.size()));
        Map<Long, Funder> funders = new HashMap<>();
        plan.funders().forEach(funder -> funders.put(funder.id(), funder));
        Map<Pot, Left> left = pots(plan);
        List<Line> lines = new ArrayList<>();
        cells.stream()
                .sorted(Comparator.comparingInt((Cell cell) -> cell.year())
                        .thenComparingInt(cell -> ranks.getOrDefault(cell.actionId(), Integer.MAX_VALUE)))
                .forEach(cell -> {
                    Action action = actions.get(cell.actionId());
                    Left pot = left.get(new Pot(cell.funderId(), cell.year()));
                    Euros sure = pot == null ? cell.allocated() : pot.takeSure(cell.allocated());
                    lines.add(new Line(
                            cell.actionId(),
                            action == null ? null : action.code(),
                            action == null ? "Action terminée" : action.title(),
                            axes.getOrDefault(cell.actionId(), NO_AXIS),
                            name(funders.get(cell.funderId())),
                            cell.year(),
                            sure,
                            Euros.ZERO,
                            cell.allocated().minus(sure),
                            cell.voted(),
                            cell.engaged(),
                            cell.paid(),
                            cell.example()));
                });
        left.forEach((pot, rest) -> {
            if (!rest.isEmpty()) {
                lines.add(rest.line(name(funders.get(pot.funder())), pot.year()));
            }
        });
        return new Cube(List.copyOf(lines));
    }

    private static String name(@Nullable Funder funder) {
        return funder == null ? "" : funder.name();
    }

    /** Of each funder and year what the articles give, in their order. */
    private static Map<Pot, Left> pots(FinancePlan plan) {
        Map<Pot, Left> left = new LinkedHashMap<>();
        plan.envelopes().forEach(envelope -> {
            Euros amount = envelope.amount();
            if (amount != null) {
                left.computeIfAbsent(new Pot(envelope.funderId(), envelope.year()), any -> new Left())
                        .add(amount, envelope.certainty() == Certainty.CONDITIONAL);
            }
        });
        return left;
    }

    private record Pot(long funder, int year) {}

    /** What is left of a funder's year: what is sure goes to actions first. */
    private static final class Left {

        private Euros sure = Euros.ZERO;
        private Euros conditional = Euros.ZERO;

        void add(Euros amount, boolean isConditional) {
            if (isConditional) {
                conditional = conditional.plus(amount);
            } else {
                sure = sure.plus(amount);
            }
        }

        Euros takeSure(Euros wanted) {
            Euros taken = wanted.compareTo(sure) < 0 ? wanted : sure;
            sure = sure.minus(taken);
            conditional = conditional.minus(wanted.minus(taken));
            return taken;
        }

        boolean isEmpty() {
            return sure.cents() == 0 && conditional.cents() == 0;
        }

        Line line(String funder, int year) {
            return new Line(
                    0,
                    null,
                    UNALLOCATED,
                    UNALLOCATED,
                    funder,
                    year,
                    Euros.ZERO,
                    sure,
                    conditional,
                    Euros.ZERO,
                    Euros.ZERO,
                    Euros.ZERO,
                    false);
        }
    }
}
