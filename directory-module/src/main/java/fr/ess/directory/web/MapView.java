package fr.ess.directory.web;

import fr.ess.directory.DepartementOutlines;
import fr.ess.directory.MapTiles;
import fr.ess.directory.search.Criterion;
import fr.ess.directory.search.FacetValue;
import fr.ess.directory.search.FacetedPage;
import fr.ess.platform.french.French;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The map of a search. What it says without scripts: how many organisations each département holds, and the search
 * narrowed to it.
 */
record MapView(
        String source, @Nullable String portal, @Nullable String tiles, String credit, String box, List<Shape> shapes) {

    /** A département; without {@code href} where it holds nothing that answers. */
    record Shape(
            String path,
            int x,
            int y,
            String name,
            String count,
            String label,
            @Nullable String href,
            boolean chosen) {}

    /** @param page writes the address of a search on the page that shows the map */
    static MapView of(SearchAddress address, Function<SearchAddress, String> page, FacetedPage result, MapTiles tiles) {
        Map<String, FacetValue> counts = result.facets().getOrDefault(Criterion.DEPARTEMENT, List.of()).stream()
                .collect(Collectors.toMap(FacetValue::code, Function.identity()));
        return new MapView(
                MapApi.PATH,
                address.portal(),
                tiles.address(),
                tiles.source(),
                "0 0 " + DepartementOutlines.WIDTH + " " + DepartementOutlines.HEIGHT,
                DepartementOutlines.all().stream()
                        .map(outline -> shape(outline, counts.get(outline.code()), address, page, result.exact()))
                        .toList());
    }

    private static Shape shape(
            DepartementOutlines.Outline outline,
            @Nullable FacetValue value,
            SearchAddress address,
            Function<SearchAddress, String> page,
            boolean exact) {
        String parameter = Criterion.DEPARTEMENT.parameter();
        long count = value == null ? 0 : value.count();
        return new Shape(
                outline.path(),
                outline.x(),
                outline.y(),
                outline.name(),
                French.number(count) + (exact ? "" : "+"),
                outline.name() + "\u00a0: " + French.count(count, "organisation", "organisations"),
                count == 0 ? null : page.apply(address.without(parameter).with(parameter, outline.code())),
                value != null && value.chosen());
    }
}
