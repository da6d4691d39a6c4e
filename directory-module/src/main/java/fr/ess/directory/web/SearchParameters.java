package fr.ess.directory.web;

import fr.ess.directory.EssStatus;
import fr.ess.directory.search.Criterion;
import fr.ess.directory.search.Near;
import fr.ess.directory.search.SearchOrder;
import fr.ess.directory.search.SearchQuery;
import fr.ess.directory.search.Service;
import fr.ess.platform.web.BadParameterException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of the page, of the API and of the exports, named as in their addresses and not yet trusted. */
record SearchParameters(
        @Nullable String q,
        @Nullable String exact,
        @Nullable List<String> famille,
        @Nullable List<String> secteur,
        @Nullable List<String> departement,
        @Nullable List<String> taille,
        @Nullable List<String> epci,
        @Nullable List<String> commune,
        @Nullable List<String> territoire,
        @Nullable List<String> plateforme,
        @Nullable List<String> activite,
        @Nullable List<String> service,
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

    /** Says what is looked for, or names the first parameter that says nothing. */
    SearchQuery toQuery() {
        String text = text("q", q);
        Near near = PlaceParameters.near(pres, rayon);
        return new SearchQuery(
                text,
                isExact(),
                criteria(),
                services(),
                essStatus(),
                near,
                PlaceParameters.bounds(bbox),
                order(text, near),
                limit(),
                text("apres", apres, 5000));
    }

    /** The same within one local portal, whichever was asked for. */
    SearchParameters within(String portal) {
        return new SearchParameters(
                q,
                exact,
                famille,
                secteur,
                departement,
                taille,
                epci,
                commune,
                territoire,
                List.of(portal),
                activite,
                service,
                ess,
                pres,
                rayon,
                bbox,
                tri,
                limite,
                apres);
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
            case TERRITORY -> territoire;
            case PORTAL -> plateforme;
            case ACTIVITY -> activite;
        };
        return values == null ? List.of() : values;
    }

    Set<Service> services() {
        Set<Service> services = EnumSet.noneOf(Service.class);
        for (String value : service == null ? List.<String>of() : service) {
            String code = text("service", value);
            if (code != null) {
                services.add(Service.of(code)
                        .orElseThrow(() -> new BadParameterException(
                                "service", "Choisissez stagiaires, recrute, vend_entreprises ou vend_particuliers.")));
            }
        }
        return services;
    }

    /** Whether the text is to be searched for as it was typed, without a second thought. */
    private boolean isExact() {
        String value = text("exact", exact);
        if (value != null && !value.equals("oui")) {
            throw new BadParameterException("exact", "Répondez par oui, ou pas du tout.");
        }
        return value != null;
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
                .orElseThrow(() -> new BadParameterException(
                        "tri", "Choisissez pertinence, nom, recent, modification ou distance."));
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
