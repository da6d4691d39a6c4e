package fr.ess.observatory.web;

import fr.ess.observatory.Breakdown;
import fr.ess.observatory.Category;
import fr.ess.observatory.Level;
import fr.ess.observatory.Place;
import fr.ess.observatory.PlaceFigures;
import fr.ess.observatory.Told;
import fr.ess.observatory.Vintage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the observatory, understood.
 *
 * @param vintages all that are told, the last year first
 * @param path from the région to the place itself
 * @param category of which the territories inside are compared
 * @param inside the level of those territories, or null where there are none
 */
record Reading(
        List<Vintage> vintages,
        Vintage vintage,
        List<Place> path,
        Breakdown table,
        Category category,
        List<Category> lines,
        PlaceFigures told,
        @Nullable Level inside) {

    private static final int START = 2013;

    Place place() {
        return path.get(path.size() - 1);
    }

    /** The territory that the place is a part of. */
    @Nullable Place above() {
        return path.size() < 2 ? null : path.get(path.size() - 2);
    }

    Told of(Category line) {
        return told.of(line);
    }

    Told all() {
        return of(Category.ALL);
    }

    /** The year that others are compared with: the start of the contract of 2014 to 2016, or else the first. */
    Vintage start() {
        Vintage oldest = vintages.get(vintages.size() - 1);
        return vintages.stream()
                .filter(one -> one.year() >= START)
                .min(Comparator.comparingInt(Vintage::year))
                .orElse(oldest);
    }

    /** As it stands in an address. */
    static String parameter(Breakdown table) {
        return switch (table) {
            case TOTAL, FAMILY -> "famille";
            case SECTOR -> "secteur";
            case SIZE -> "taille";
            case SITE -> "siege";
        };
    }

    static String parameter(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The question as an address asks it, for another place or year where these are given. */
    String query(Place asked, Vintage when) {
        StringBuilder query = new StringBuilder("territoire=")
                .append(asked.code())
                .append("&annee=")
                .append(when.year())
                .append("&tableau=")
                .append(parameter(table));
        if (category.breakdown() != Breakdown.TOTAL) {
            query.append('&')
                    .append(parameter(category.breakdown()))
                    .append('=')
                    .append(category.code());
        }
        return query.toString();
    }

    String query() {
        return query(place(), vintage) + (inside == null ? "" : "&niveau=" + parameter(inside));
    }
}
