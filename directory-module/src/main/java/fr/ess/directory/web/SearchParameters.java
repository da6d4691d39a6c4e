package fr.ess.directory.web;

import fr.ess.directory.EssStatus;
import fr.ess.directory.search.Bounds;
import fr.ess.directory.search.Criterion;
import fr.ess.directory.search.Near;
import fr.ess.directory.search.SearchOrder;
import fr.ess.directory.search.SearchQuery;
import fr.ess.platform.web.BadParameterException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of the page, of the API and of the exports, named as in their addresses and not yet trusted. */
record SearchParameters(
        @Nullable String q,
        @Nullable List<String> famille,
        @Nullable List<String> secteur,
        @Nullable List<String> departement,
        @Nullable List<String> taille,
        @Nullable List<String> epci,
        @Nullable List<String> commune,
        @Nullable String ess,
        @Nullable String pres,
        @Nullable String rayon,
        @Nullable String bbox,
        @Nullable String tri,
        @Nullable String limite,
        @Nullable String apres) {

    static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 50;
    private static final double DEFAULT_RADIUS = 20;
    private static final double WIDEST_RADIUS = 500;

    /** Says what is looked for, or names the first parameter that says nothing. */
    SearchQuery toQuery() {
        String text = text("q", q);
        Near near = near();
        return new SearchQuery(
                text, criteria(), essStatus(), near, bounds(), order(text, near), limit(), text("apres", apres, 5000));
    }

    Map<Criterion, List<String>> criteria() {
        Map<Criterion, List<String>> criteria = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            List<String> values = values(criterion).stream()
                    .map(value -> text(criterion.parameter(), value))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (values.size() > MOST_VALUES) {
                throw new BadParameterException(
                        criterion.parameter(), "Choisissez au plus " + MOST_VALUES + " valeurs.");
            }
            if (!values.isEmpty()) {
                criteria.put(criterion, values);
            }
        }
        return criteria;
    }

    private List<String> values(Criterion criterion) {
        List<String> values = switch (criterion) {
            case FAMILY -> famille;
            case SECTOR -> secteur;
            case DEPARTEMENT -> departement;
            case WORKFORCE -> taille;
            case EPCI -> epci;
            case COMMUNE -> commune;
        };
        return values == null ? List.of() : values;
    }

    static @Nullable String text(String parameter, @Nullable String value) {
        return text(parameter, value, LONGEST_TEXT);
    }

    /** Nothing for a blank; what PostgreSQL cannot hold (a null character, half a surrogate pair) counts as a blank. */
    private static @Nullable String text(String parameter, @Nullable String value, int longest) {
        if (value == null) {
            return null;
        }
        String clean = value.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.length() > longest) {
            throw new BadParameterException(parameter, "Écrivez au plus " + longest + " caractères.");
        }
        return clean.isEmpty() ? null : clean;
    }

    private @Nullable EssStatus essStatus() {
        String value = text("ess", ess);
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "oui", "true" -> EssStatus.YES;
            case "non", "false" -> EssStatus.NO;
            case "inconnu" -> EssStatus.UNKNOWN;
            default -> throw new BadParameterException("ess", "Répondez par oui, non ou inconnu.");
        };
    }

    private @Nullable Near near() {
        String value = text("pres", pres);
        double radius = radius();
        if (value == null) {
            return null;
        }
        double[] point = numbers("pres", value, 2, "Donnez une latitude et une longitude, comme 45.76,4.84.");
        within("pres", point[0], 90, "La latitude va de -90 à 90.");
        within("pres", point[1], 180, "La longitude va de -180 à 180.");
        return new Near(point[0], point[1], radius);
    }

    private double radius() {
        String value = text("rayon", rayon);
        if (value == null) {
            return DEFAULT_RADIUS;
        }
        double radius = numbers("rayon", value, 1, "Donnez un nombre de kilomètres, comme 10.")[0];
        if (radius <= 0 || radius > WIDEST_RADIUS) {
            throw new BadParameterException("rayon", "Le rayon va de 0 (exclu) à 500 kilomètres.");
        }
        return radius;
    }

    private @Nullable Bounds bounds() {
        String value = text("bbox", bbox);
        if (value == null) {
            return null;
        }
        double[] sides = numbers("bbox", value, 4, "Donnez ouest,sud,est,nord, comme 4.7,45.6,5.0,45.9.");
        within("bbox", sides[0], 180, "La longitude va de -180 à 180.");
        within("bbox", sides[1], 90, "La latitude va de -90 à 90.");
        within("bbox", sides[2], 180, "La longitude va de -180 à 180.");
        within("bbox", sides[3], 90, "La latitude va de -90 à 90.");
        if (sides[0] > sides[2] || sides[1] > sides[3]) {
            throw new BadParameterException(
                    "bbox", "L’ouest doit précéder l’est et le sud le nord ; le 180e méridien ne se franchit pas.");
        }
        return new Bounds(sides[0], sides[1], sides[2], sides[3]);
    }

    private static double[] numbers(String parameter, String value, int count, String otherwise) {
        String[] parts = value.split(",", -1);
        try {
            double[] numbers = Arrays.stream(parts)
                    .map(String::strip)
                    .mapToDouble(SearchParameters::number)
                    .toArray();
            if (numbers.length == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadParameterException(parameter, otherwise);
    }

    /** Digits with a point: neither NaN nor Infinity nor Java's own notations. */
    private static double number(String text) {
        if (!text.matches("[+-]?[0-9]{1,4}(\\.[0-9]{1,20})?")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    private static void within(String parameter, double number, double limit, String otherwise) {
        if (Math.abs(number) > limit) {
            throw new BadParameterException(parameter, otherwise);
        }
    }

    /** The order of a search that asks for none. */
    static SearchOrder orderUnasked(@Nullable String text, @Nullable Near near) {
        return text != null ? SearchOrder.RELEVANCE : near != null ? SearchOrder.DISTANCE : SearchOrder.NAME;
    }

    private SearchOrder order(@Nullable String text, @Nullable Near near) {
        String value = text("tri", tri);
        if (value == null) {
            return orderUnasked(text, near);
        }
        SearchOrder order = SearchOrder.of(value)
                .orElseThrow(() -> new BadParameterException("tri", "Choisissez pertinence, nom, recent ou distance."));
        if (order == SearchOrder.DISTANCE && near == null) {
            throw new BadParameterException("tri", "Le tri par distance demande un point : ajoutez pres.");
        }
        return order == SearchOrder.RELEVANCE && text == null ? SearchOrder.NAME : order;
    }

    private int limit() {
        String value = text("limite", limite);
        if (value == null) {
            return DEFAULT_LIMIT;
        }
        if (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MOST) {
            throw new BadParameterException("limite", "Donnez un nombre de 1 à " + MOST + ".");
        }
        return Integer.parseInt(value);
    }
}
