package fr.ess.observatory;

import java.util.Map;

/**
 * What is told of a territory.
 *
 * @param detailed whether its tables are told: of a territory of fewer than ten units only the total is
 */
public record PlaceFigures(Map<Breakdown, Map<Integer, Told>> told, boolean detailed) {

    /** What a table that is told does not name is zero. */
    public Told of(Category category) {
        Told absent = detailed || category.breakdown() == Breakdown.TOTAL ? Told.NONE : Told.WITHHELD;
        return told.getOrDefault(category.breakdown(), Map.of()).getOrDefault(category.id(), absent);
    }
}
