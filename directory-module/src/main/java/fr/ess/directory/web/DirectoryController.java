package fr.ess.directory.web;

import fr.ess.directory.search.Suggestions;
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

    private final SearchPages pages;
    private final Suggestions suggestions;

    DirectoryController(SearchPages pages, Suggestions suggestions) {
        this.pages = pages;
        this.suggestions = suggestions;
    }

    @GetMapping(SearchAddress.PAGE)
    String search(
            SearchParameters parameters,
            @RequestParam(name = ResultsView.PARAMETER, required = false) @Nullable String view,
            HtmxRequest htmx,
            Model model) {
        pages.show(parameters, SearchAddress.of(parameters), view, model);
        return SearchPages.isPartial(htmx) ? "directory/answer :: answer" : "directory/search";
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
}
