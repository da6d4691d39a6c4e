package fr.ess.observatory;

/** A line of a table: a family, a sector, a class of size, headquarters or establishments. Id 0 is what is not known. */
public record Category(Breakdown breakdown, int id, String code, String label) {

    /** The whole of a territory. */
    public static final Category ALL = new Category(Breakdown.TOTAL, 0, "total", "Ensemble");
}
