package fr.ess.directory.web;

import fr.ess.directory.MapTiles;
import fr.ess.directory.search.FacetedPage;
import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchQuery;
import fr.ess.directory.search.Suggestions;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.PublicAddress;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory's search page. */
@Controller
class DirectoryController {

    private static final int LONGEST_SUGGESTED = 100;

    private final OrganisationSearch search;
    private final Suggestions suggestions;
    private final Labels labels;
    private final MapTiles tiles;

    DirectoryController(OrganisationSearch search, Suggestions suggestions, Labels labels, MapTiles tiles) {
        this.search = search;
        this.suggestions = suggestions;
        this.labels = labels;
        this.tiles = tiles;
    }

    @GetMapping(SearchAddress.PAGE)
    String search(
            SearchParameters parameters,
            @RequestParam(name = ResultsView.PARAMETER, required = false) @Nullable String view,
            HtmxRequest htmx,
            Model model) {
        SearchQuery query = parameters.toQuery();
        SearchAddress address = SearchAddress.of(parameters)
                .with(ResultsView.PARAMETER, ResultsView.of(view).code());
        FacetedPage result = search.facetedPage(query);
        model.addAttribute("search", SearchView.of(address, query, result, labels));
        model.addAttribute(
                "canonical",
                PublicAddress.of(SearchAddress.of(parameters)
                        .without("tri")
                        .without("limite")
                        .toString()));
        if (ResultsView.of(view) == ResultsView.MAP) {
            model.addAttribute("map", MapView.of(address, result, tiles));
        }
        return isPartial(htmx) ? "directory/answer :: answer" : "directory/search";
    }

    /** Organisations, places and activities to complete what is being typed; the page offers them, and works without. */
    @GetMapping(SearchAddress.PAGE + "/suggestions")
    String suggestions(@RequestParam(required = false) @Nullable String q, Model model) {
        String text = SearchParameters.text("q", q);
        model.addAttribute(
                "suggestions",
                text == null || text.length() > LONGEST_SUGGESTED
                        ? new SuggestionView(List.of())
                        : SuggestionView.of(suggestions.of(text)));
        return "directory/suggestions";
    }

    private static boolean isPartial(HtmxRequest htmx) {
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() && !htmx.isBoosted();
    }
}
