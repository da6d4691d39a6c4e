package fr.ess.directory.web;

import fr.ess.directory.MapTiles;
import fr.ess.directory.search.FacetedPage;
import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchQuery;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.PublicAddress;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Searches the directory for whichever page asks, and lays out what that page shows. */
@Component
class SearchPages {

    private final OrganisationSearch search;
    private final Labels labels;
    private final MapTiles tiles;

    SearchPages(OrganisationSearch search, Labels labels, MapTiles tiles) {
        this.search = search;
        this.labels = labels;
        this.tiles = tiles;
    }

    /** @param plain the address of this search, as a list */
    void show(SearchParameters parameters, SearchAddress plain, @Nullable String view, Model model) {
        SearchQuery query = parameters.toQuery();
        SearchAddress address =
                plain.with(ResultsView.PARAMETER, ResultsView.of(view).code());
        FacetedPage result = search.facetedPage(query);
        model.addAttribute("search", SearchView.of(address, query, result, labels));
        model.addAttribute(
                "canonical",
                PublicAddress.of(plain.without("tri").without("limite").toString()));
        model.addAttribute("feed", plain.without("tri").without("limite").at(OrganisationFeed.PATH));
        if (ResultsView.of(view) == ResultsView.MAP) {
            model.addAttribute("map", MapView.of(address, SearchAddress::toString, result, tiles));
        }
    }

    static boolean isPartial(HtmxRequest htmx) {
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() && !htmx.isBoosted();
    }
}
