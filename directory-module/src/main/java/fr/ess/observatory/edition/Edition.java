package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;
import fr.ess.platform.secrecy.Disclosure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What may be told of a vintage. Withheld by themselves are figures of one or two units, or employers, jobs of which one
 * unit makes more than 85 %, and jobs that were told in an earlier vintage from which one or two employers make the difference;
 * besides, whatever would give these away.
 */
final class Edition {

    /** Its name, beside each edition that it made. */
    static final String METHOD = "secret-2";

    private static final int DOMINANT_PERCENT = 85;

    private Edition() {}

    /** A vintage that is told already. */
    record Earlier(List<Count> counts, List<Figure> told) {}

    static List<Figure> of(int region, List<Count> counts) {
        return of(region, counts, List.of());
    }

    /**
     * @param region of which the départements of the counts are the parts
     * @param before every vintage that was told, of whatever year
     */
    static List<Figure> of(int region, List<Count> counts, List<Earlier> before) {
        Set<Cell> close = close(region, counts, before);
        Cube cube = Cube.of(region, counts);
        Tables units = Tables.ofUnits(cube);
        Tables jobs = Tables.ofJobs(cube);
        Withholding ofUnits =
                new Withholding(units, cell -> few(units.sums.get(cell).units), cell -> units.sums.get(cell).units);
        Withholding ofJobs = new Withholding(
                jobs,
                cell -> few(jobs.sums.get(cell).employers)
                        || dominated(jobs.sums.get(cell))
                        || close.contains(jobs.cells.get(cell)),
                cell -> jobs.sums.get(cell).employers,
                cell -> jobs.sums.get(cell).jobs);
        boolean changed = true;
        while (changed) {
            boolean first = ofUnits.protect(atLeastTheEmployers(units, jobs, ofJobs), ofJobs);
            changed = ofJobs.protect(atMostTheUnits(jobs, units, ofUnits), ofUnits) || first;
        }
        return figures(cube, units, ofUnits, jobs, ofJobs);
    }

    private static Set<Cell> close(int region, List<Count> counts, List<Earlier> before) {
        Set<Cell> close = new HashSet<>();
        for (Earlier earlier : before) {
            Set<Cell> few = Change.ofFew(region, earlier.counts(), counts);
            earlier.told().stream()
                    .filter(figure -> figure.jobs() != null)
                    .map(figure -> new Cell(figure.territory(), figure.breakdown(), figure.category()))
                    .filter(few::contains)
                    .forEach(close::add);
        }
        return close;
    }

    private static boolean few(long count) {
        return count > 0 && count < Disclosure.LEAST;
    }

    private static boolean dominated(Cube.Sums sums) {
        return sums.largest * 100 > sums.jobs * DOMINANT_PERCENT;
    }

    /** Where employers are told, there are no fewer units. */
    private static BiConsumer<Integer, Bounds> atLeastTheEmployers(Tables units, Tables jobs, Withholding ofJobs) {
        return (measure, bounds) -> ofEach(units, (cell, number) -> {
            Integer other = jobs.number(cell);
            if (other != null && !ofJobs.withholds(other)) {
                bounds.know(number, jobs.sums.get(other).employers, Long.MAX_VALUE);
            }
        });
    }

    /** Where units are told, there are no more employers. */
    private static BiConsumer<Integer, Bounds> atMostTheUnits(Tables jobs, Tables units, Withholding ofUnits) {
        return (measure, bounds) -> ofEach(jobs, (cell, number) -> {
            Integer other = units.number(cell);
            if (measure == 0 && other != null && !ofUnits.withholds(other)) {
                bounds.know(number, 0, units.sums.get(other).units);
            }
        });
    }

    private static void ofEach(Tables tables, BiConsumer<Cell, Integer> each) {
        for (int i = 0; i < tables.cells.size(); i++) {
            each.accept(tables.cells.get(i), i);
        }
    }

    private static List<Figure> figures(Cube cube, Tables units, Withholding ofUnits, Tables jobs, Withholding ofJobs) {
        List<Figure> figures = new ArrayList<>();
        cube.cells().forEach((cell, sums) -> {
            boolean whole = cell.breakdown() == Breakdown.TOTAL;
            if (cell.isPublished() && (whole || cube.isDetailed(cell.place()))) {
                boolean noJobs = ofJobs.withholds(jobs.number(cell));
                boolean ofSize = cell.breakdown() == Breakdown.SIZE;
                boolean noUnits = ofSize ? noJobs : ofUnits.withholds(units.number(cell));
                figures.add(new Figure(
                        cell.place(),
                        cell.breakdown(),
                        cell.category(),
                        noUnits ? null : (Long) sums.units,
                        noJobs ? null : (Long) sums.employers,
                        noJobs ? null : (Long) sums.jobs,
                        !whole || cube.isDetailed(cell.place())));
            }
        });
        return figures;
    }
}
