package fr.ess.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.ActKind;
import fr.ess.contract.Certainty;
import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTree.Action;
import fr.ess.contract.ContractTree.Axis;
import fr.ess.contract.ContractTree.Objective;
import fr.ess.contract.ContractTree.SubObjective;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlan.Cell;
import fr.ess.contract.FinancePlan.Envelope;
import fr.ess.contract.FinancePlan.Funder;
import fr.ess.contract.FunderKind;
import fr.ess.contract.SectorContract;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rows = columns = articles, to the cent, however the money is laid out. */
class CubePropertyTests {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final SectorContract CONTRACT = new SectorContract(1, "essai", "Essai", 2014, 2016);
    private static final ReadingDay READ = new ReadingDay(CONTRACT, DAY, DAY, DAY);

    @Property(tries = 100)
    void everyLayoutAddsUpToTheArticles(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int actions,
            @ForAll @IntRange(min = 1, max = 5) int funders) {
        Random random = new Random(seed);
        FinancePlan plan = plan(random, funders);
        List<Cell> cells = cells(random, actions, plan);
        Cube cube = Cube.of(tree(actions), plan, cells);

        long articles = plan.envelopes().stream()
                .filter(envelope -> envelope.amount() != null)
                .mapToLong(envelope -> envelope.amount().cents())
                .sum();
        long conditional = plan.envelopes().stream()
                .filter(envelope -> envelope.certainty() == Certainty.CONDITIONAL && envelope.amount() != null)
                .mapToLong(envelope -> envelope.amount().cents())
                .sum();
        long paid = cells.stream().mapToLong(cell -> cell.paid().cents()).sum();
        for (List<Dimension> dimensions : List.of(
                List.of(Dimension.YEAR),
                List.of(Dimension.FUNDER, Dimension.YEAR),
                List.of(Dimension.AXIS),
                List.of(Dimension.ACTION),
                Arrays.asList(Dimension.values()))) {
            long[] sums = sums(FinanceSheets.of(READ, cube, "Essai", "essai", dimensions));
            assertThat(sums[0] + sums[1] + sums[2]).as("%s", dimensions).isEqualTo(articles);
            assertThat(sums[2]).as("conditional of %s", dimensions).isEqualTo(conditional);
            assertThat(sums[5]).isEqualTo(paid);
        }
        for (int year = 2014; year <= 2016; year++) {
            int of = year;
            long[] sums = sums(FinanceSheets.of(READ, cube.ofYear(of), "Essai", "essai", List.of(Dimension.ACTION)));
            assertThat(sums[0] + sums[1] + sums[2]).isEqualTo(plan.total(of).cents());
        }
        long[] given = sums(EnvelopeSheet.of(READ, plan, null));
        assertThat(Arrays.stream(given).sum()).isEqualTo(articles);
    }

    private static long[] sums(Sheet sheet) {
        List<Integer> amounts = IntStream.range(0, sheet.columns().size())
                .filter(i -> sheet.columns().get(i).summed())
                .boxed()
                .toList();
        long[] sums = new long[amounts.size()];
        sheet.rows().forEach(row -> {
            for (int i = 0; i < sums.length; i++) {
                if (row.get(amounts.get(i)) instanceof Euros amount) {
                    sums[i] += amount.cents();
                }
            }
        });
        return sums;
    }

    private static FinancePlan plan(Random random, int funders) {
        List<Funder> all = new ArrayList<>();
        List<Envelope> envelopes = new ArrayList<>();
        for (long funder = 1; funder <= funders; funder++) {
            all.add(new Funder(funder, "f" + funder, "Financeur " + funder, FunderKind.SIGNATORY, null));
            for (int year = 2014; year <= 2016; year++) {
                for (int article = 0; article < 1 + random.nextInt(2); article++) {
                    Certainty certainty = List.of(Certainty.values()).get(random.nextInt(3));
                    Euros amount = certainty == Certainty.CONDITIONAL && random.nextBoolean()
                            ? null
                            : new Euros(random.nextInt(100_000_000));
                    envelopes.add(
                            new Envelope("3." + article, funder, year, amount, certainty, null, ActKind.CONTRACT, 0));
                }
            }
        }
        return new FinancePlan(all, envelopes, List.of());
    }

    /** Never above the envelope, as the database has it. */
    private static List<Cell> cells(Random random, int actions, FinancePlan plan) {
        List<Cell> cells = new ArrayList<>();
        for (Funder funder : plan.funders()) {
            for (int year = 2014; year <= 2016; year++) {
                int of = year;
                long left = plan.envelopes().stream()
                        .filter(envelope -> envelope.funderId() == funder.id()
                                && envelope.year() == of
                                && envelope.amount() != null)
                        .mapToLong(envelope -> envelope.amount().cents())
                        .sum();
                for (long action = 1; action <= actions && random.nextInt(4) > 0; action++) {
                    long given = left == 0 ? 0 : random.nextLong(left + 1);
                    left -= given;
                    Euros paid = new Euros(random.nextInt(1_000_000));
                    cells.add(new Cell(
                            action, funder.id(), year, new Euros(given), paid, paid, paid, random.nextBoolean()));
                }
            }
        }
        return cells;
    }

    private static ContractTree tree(int actions) {
        List<Action> all = IntStream.rangeClosed(1, actions)
                .mapToObj(id -> new Action(id, "I_" + id, "Action " + id, null, 1, List.of()))
                .toList();
        Axis axis = new Axis(
                100,
                "1",
                "Axe",
                List.of(new Objective(
                        101,
                        "1",
                        "But",
                        List.of(new SubObjective(102, "1.1", "Sous-but", all.subList(0, actions / 2))))));
        return new ContractTree(List.of(), all.subList(actions / 2, actions), List.of(axis), List.of());
    }
}
