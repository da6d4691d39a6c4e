package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has all published tables, the list of communes and a pencil. What they do not know are the units of each commune and
 * category; every figure is a sum of those. Shares nothing with the program but what is published.
 */
final class Attacker {

    enum Measure {
        UNITS,
        EMPLOYERS,
        JOBS;

        long of(Count count) {
            return switch (this) {
                case UNITS -> count.units();
                case EMPLOYERS -> count.employers();
                case JOBS -> count.jobs();
            };
        }

        @Nullable Long of(Figure figure) {
            return switch (this) {
                case UNITS -> figure.units();
                case EMPLOYERS -> figure.employers();
                case JOBS -> figure.jobs();
            };
        }
    }

    /** The smallest part of a table: where, and in which category. All tables share the places, and their totals. */
    private record Atom(
            int departement,
            @Nullable Integer epci,
            @Nullable Integer commune,
            Breakdown breakdown,
            int category) {}

    private final int region;
    private final List<Count> counts;
    private final List<Figure> figures;

    Attacker(int region, List<Count> counts, List<Figure> figures) {
        this.region = region;
        this.counts = counts;
        this.figures = figures;
    }

    static boolean isIn(Count count, int region, int place, Breakdown breakdown, int category) {
        boolean here = place == region
                || place == count.departement()
                || Objects.equals(place, count.epci())
                || Objects.equals(place, count.commune());
        return here && category(count, breakdown) == category;
    }

    private static int category(Count count, Breakdown breakdown) {
        return switch (breakdown) {
            case TOTAL -> 0;
            case FAMILY -> count.family();
            case SECTOR -> count.sector();
            case SIZE -> count.size();
            case SITE -> count.headquarters() ? 1 : 2;
        };
    }

    /** The withheld figures that have one possible value only. */
    Set<String> recovered() {
        Set<String> recovered = new TreeSet<>();
        for (Measure measure : Measure.values()) {
            recover(measure, recovered);
        }
        return recovered;
    }

    private void recover(Measure measure, Set<String> recovered) {
        List<Atom> atoms = atoms(measure);
        Set<Atom> zero = new LinkedHashSet<>();
        List<BigInteger[]> equations = new ArrayList<>();
        sharedTotals(atoms, equations);
        List<Figure> withheld = new ArrayList<>();
        for (Figure figure : figures) {
            if (measure == Measure.UNITS && figure.breakdown() == Breakdown.SIZE) {
                continue;
            }
            Long value = measure.of(figure);
            if (value == null) {
                withheld.add(figure);
            } else {
                equations.add(row(atoms, figure));
            }
            if (value != null && value == 0) {
                atoms.stream().filter(atom -> isIn(atom, figure)).forEach(zero::add);
            }
        }
        for (Figure whole : figures) {
            if (whole.breakdown() == Breakdown.TOTAL && whole.detailed()) {
                atoms.stream()
                        .filter(atom -> isAt(atom, whole.territory()))
                        .filter(atom -> figures.stream()
                                .noneMatch(figure -> figure.territory() == whole.territory()
                                        && figure.breakdown() == atom.breakdown()
                                        && figure.category() == atom.category()))
                        .forEach(zero::add);
            }
        }
        Basis basis = new Basis(atoms.size());
        zero.forEach(none -> basis.add(atoms.stream()
                .map(atom -> atom.equals(none) ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new)));
        equations.forEach(basis::add);
        for (Figure figure : withheld) {
            if (basis.holds(row(atoms, figure))) {
                recovered.add("by algebra " + measure + " " + figure);
            }
        }
        recovered.addAll(new Pencil(region, counts, figures, measure).recovered());
    }

    /** Every place and every category that there is somewhere. */
    private List<Atom> atoms(Measure measure) {
        Set<Atom> atoms = new LinkedHashSet<>();
        for (Count place : counts) {
            for (Count category : counts) {
                for (Breakdown breakdown : Breakdown.values()) {
                    if (breakdown != Breakdown.TOTAL
                            && (breakdown != Breakdown.SIZE || (measure != Measure.UNITS && category.size() > 0))) {
                        atoms.add(new Atom(
                                place.departement(),
                                place.epci(),
                                place.commune(),
                                breakdown,
                                category(category, breakdown)));
                    }
                }
            }
        }
        return List.copyOf(atoms);
    }

    /** Everywhere a table adds up to what the table of families does. */
    private static void sharedTotals(List<Atom> atoms, List<BigInteger[]> equations) {
        Set<List<@Nullable Integer>> places = new LinkedHashSet<>();
        atoms.forEach(atom -> places.add(place(atom)));
        for (List<@Nullable Integer> place : places) {
            for (Breakdown breakdown : List.of(Breakdown.SECTOR, Breakdown.SITE, Breakdown.SIZE)) {
                if (atoms.stream().anyMatch(atom -> atom.breakdown() == breakdown)) {
                    equations.add(atoms.stream()
                            .map(atom -> !place(atom).equals(place)
                                    ? BigInteger.ZERO
                                    : atom.breakdown() == Breakdown.FAMILY
                                            ? BigInteger.ONE
                                            : atom.breakdown() == breakdown ? BigInteger.ONE.negate() : BigInteger.ZERO)
                            .toArray(BigInteger[]::new));
                }
            }
        }
    }

    private static List<@Nullable Integer> place(Atom atom) {
        List<@Nullable Integer> place = new ArrayList<>();
        place.add(atom.departement());
        place.add(atom.epci());
        place.add(atom.commune());
        return place;
    }

    private BigInteger[] row(List<Atom> atoms, Figure figure) {
        return atoms.stream()
                .map(atom -> isIn(atom, figure) ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    /** The total is that of the families. */
    private boolean isIn(Atom atom, Figure figure) {
        boolean whole = figure.breakdown() == Breakdown.TOTAL;
        return atom.breakdown() == (whole ? Breakdown.FAMILY : figure.breakdown())
                && (whole || atom.category() == figure.category())
                && isAt(atom, figure.territory());
    }

    private boolean isAt(Atom atom, int place) {
        return place == region
                || place == atom.departement()
                || Objects.equals(place, atom.epci())
                || Objects.equals(place, atom.commune());
    }

    /** Rows without fractions, each with its first column. */
    private static final class Basis {

        private final @Nullable BigInteger[][] byColumn;

        Basis(int columns) {
            byColumn = new BigInteger[columns][];
        }

        void add(BigInteger[] row) {
            BigInteger[] rest = rest(row);
            for (int column = 0; column < rest.length; column++) {
                if (rest[column].signum() != 0) {
                    byColumn[column] = rest;
                    return;
                }
            }
        }

        boolean holds(BigInteger[] row) {
            for (BigInteger value : rest(row)) {
                if (value.signum() != 0) {
                    return false;
                }
            }
            return true;
        }

        private BigInteger[] rest(BigInteger[] row) {
            BigInteger[] rest = row.clone();
            for (int column = 0; column < rest.length; column++) {
                BigInteger[] pivot = byColumn[column];
                BigInteger here = rest[column];
                if (here.signum() != 0 && pivot != null) {
                    BigInteger divisor = BigInteger.ZERO;
                    for (int i = 0; i < rest.length; i++) {
                        rest[i] = rest[i].multiply(pivot[column]).subtract(pivot[i].multiply(here));
                        divisor = divisor.gcd(rest[i]);
                    }
                    for (int i = 0; divisor.bitLength() > 1 && i < rest.length; i++) {
                        rest[i] = rest[i].divide(divisor);
                    }
                }
            }
            return rest;
        }
    }
}
