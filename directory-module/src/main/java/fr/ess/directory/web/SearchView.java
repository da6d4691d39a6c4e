package fr.ess.directory.web;

import fr.ess.directory.search.Criterion;
import fr.ess.directory.search.FacetValue;
import fr.ess.directory.search.FacetedPage;
import fr.ess.directory.search.SearchOrder;
import fr.ess.directory.search.SearchQuery;
import fr.ess.directory.search.Service;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the search page shows, ready to read: nothing is worked out in the template. */
record SearchView(
        String page,
        boolean withinPortal,
        String text,
        String count,
        List<ResultCard> cards,
        List<FacetGroup> facets,
        List<Chip> chips,
        List<Hidden> hidden,
        String communes,
        String activities,
        List<ServiceOption> services,
        @Nullable Correction correction,
        @Nullable String ess,
        List<Order> orders,
        List<Look> looks,
        @Nullable String next,
        @Nullable String start,
        String cleared,
        List<Download> downloads,
        String embed,
        String alert) {

    record FacetGroup(String parameter, String title, List<FacetOption> options) {}

    record FacetOption(String id, String code, String label, String count, boolean chosen) {}

    record ServiceOption(String code, String label, boolean chosen) {}

    /** What was searched for instead of what was typed, and the address that insists. */
    record Correction(String typed, String meant, String insist) {}

    /** A filter in force, and the address without it. */
    record Chip(String label, String without) {}

    /** A parameter that the form hands on without a field of its own. */
    record Hidden(String name, String value) {}

    record Order(String code, String label, boolean chosen) {}

    /** The same search as a list or on a map. */
    record Look(String label, String href, boolean chosen) {}

    static SearchView of(SearchAddress address, SearchQuery query, FacetedPage result, Labels labels) {
        SearchAddress plain = address.without(ResultsView.PARAMETER);
        SearchAddress onMap = plain.with(ResultsView.PARAMETER, ResultsView.MAP.code());
        boolean isOnMap = !address.values(ResultsView.PARAMETER).isEmpty();
        long total = result.page().total();
        String next = result.page().next();
        return new SearchView(
                address.page(),
                address.isWithinPortal(),
                query.text() == null ? "" : query.text(),
                count(total, result.page().exact()),
                result.page().lines().stream().map(ResultCard::of).toList(),
                Criterion.FACETS.stream()
                        .map(facet -> group(labels.of(facet), facet, result))
                        .filter(group -> !group.options().isEmpty())
                        .toList(),
                chips(address, query, result, labels),
                hidden(address),
                String.join(", ", address.values("commune")),
                String.join(", ", address.values("activite")),
                Arrays.stream(Service.values())
                        .map(service -> new ServiceOption(
                                service.code(),
                                labels.of(service),
                                query.services().contains(service)))
                        .toList(),
                correction(address, query, result.page().corrected()),
                query.ess() == null ? null : address.values("ess").get(0),
                orders(query, labels),
                List.of(new Look("Liste", plain.toString(), !isOnMap), new Look("Carte", onMap.toString(), isOnMap)),
                next == null ? null : address.with("apres", next).toString(),
                query.cursor() == null ? null : address.toString(),
                address.cleared()
                        .with(ResultsView.PARAMETER, isOnMap ? ResultsView.MAP.code() : null)
                        .toString(),
                Download.all(plain),
                address.without("tri").without("limite").at(EmbedBuilderController.PAGE),
                plain.without("tri").without("limite").at("/alertes"));
    }

    private static @Nullable Correction correction(
            SearchAddress address, SearchQuery query, @Nullable String corrected) {
        return corrected == null || query.text() == null
                ? null
                : new Correction(
                        query.text(), corrected, address.with("exact", "oui").toString());
    }

    static String count(long total, boolean exact) {
        return total == 0
                ? "Aucune organisation trouvée"
                : (exact ? "" : "Plus de ") + French.count(total, "organisation", "organisations");
    }

    private static FacetGroup group(String title, Criterion facet, FacetedPage result) {
        List<FacetValue> values = result.facets().getOrDefault(facet, List.of());
        return new FacetGroup(
                facet.parameter(),
                title,
                values.stream()
                        .map(value -> new FacetOption(
                                facet.parameter() + "-" + value.code(),
                                value.code(),
                                value.label(),
                                French.number(value.count()) + (result.exact() ? "" : "+"),
                                value.chosen()))
                        .toList());
    }

    private static List<Chip> chips(SearchAddress address, SearchQuery query, FacetedPage result, Labels labels) {
        List<Chip> chips = new ArrayList<>();
        if (query.text() != null) {
            chips.add(new Chip(
                    "«\u00a0" + query.text() + "\u00a0»",
                    address.without("q").without("exact").without("tri").toString()));
        }
        result.filters().forEach((criterion, filters) -> {
            if (criterion != Criterion.PORTAL || !address.isWithinPortal()) {
                filters.forEach(filter -> chips.add(new Chip(
                        filter.label(),
                        address.without(criterion.parameter(), filter.given()).toString())));
            }
        });
        query.services()
                .forEach(service -> chips.add(new Chip(
                        labels.of(service),
                        address.without("service", service.code()).toString())));
        if (query.ess() != null) {
            chips.add(new Chip(
                    switch (query.ess()) {
                        case YES -> "Économie sociale et solidaire";
                        case NO -> "Hors de l’économie sociale et solidaire";
                        case UNKNOWN -> "Appartenance à préciser";
                    },
                    address.without("ess").toString()));
        }
        if (query.near() != null) {
            chips.add(new Chip(
                    "À moins de "
                            + French.number(BigDecimal.valueOf(query.near().radiusKm()), 0)
                            + "\u00a0km du point choisi",
                    address.without("pres").without("rayon").without("tri").toString()));
        }
        if (query.bounds() != null) {
            chips.add(new Chip(
                    "Dans le cadre de la carte", address.without("bbox").toString()));
        }
        return chips;
    }

    private static List<Hidden> hidden(SearchAddress address) {
        List<Hidden> hidden = new ArrayList<>();
        for (String name : List.of("vue", "epci", "territoire", "plateforme", "pres", "rayon", "bbox", "limite")) {
            address.values(name).forEach(value -> hidden.add(new Hidden(name, value)));
        }
        return hidden;
    }

    /** The order that comes unasked has no code: a form sent with it still follows what is typed next. */
    private static List<Order> orders(SearchQuery query, Labels labels) {
        SearchOrder unasked = SearchParameters.orderUnasked(query.text(), query.near());
        return Arrays.stream(SearchOrder.values())
                .filter(order -> order != SearchOrder.RELEVANCE || query.text() != null)
                .filter(order -> order != SearchOrder.DISTANCE || query.near() != null)
                .map(order -> new Order(order == unasked ? "" : order.code(), labels.of(order), order == query.order()))
                .toList();
    }
}
