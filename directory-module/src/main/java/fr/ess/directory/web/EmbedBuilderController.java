package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchQuery;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Writes the lines that put a search into another site's page. */
@Controller
class EmbedBuilderController {

    static final String PAGE = "/integration";

    private final OrganisationSearch search;
    private final Labels labels;

    EmbedBuilderController(OrganisationSearch search, Labels labels) {
        this.search = search;
        this.labels = labels;
    }

    @GetMapping(PAGE)
    String page(
            SearchParameters parameters,
            @RequestParam(name = ResultsView.PARAMETER, required = false) @Nullable String view,
            Model model) {
        SearchQuery query = parameters.toQuery();
        ResultsView look = ResultsView.of(view);
        SearchAddress address = SearchAddress.of(parameters).with(ResultsView.PARAMETER, look.code());
        String frame = PublicAddress.of(address.at(EmbedController.PAGE));
        model.addAttribute("search", SearchView.of(address, query, search.facetedPage(query), labels));
        model.addAttribute("map", look == ResultsView.MAP);
        model.addAttribute("preview", address.at(EmbedController.PAGE));
        model.addAttribute("snippet", snippet(frame, PublicAddress.of(address.toString())));
        model.addAttribute("frame", frame(frame));
        model.addAttribute("full", address.toString());
        model.addAttribute("canonical", PublicAddress.of(PAGE));
        model.addAttribute(
                "crumbs", List.of(new Tab("Annuaire", SearchAddress.PAGE, false), new Tab("Intégrer", PAGE, true)));
        return "directory/embed-builder";
    }

    private static String snippet(String frame, String full) {
        return """
                <div data-maillage="%s">
                  <a href="%s">Annuaire de l’économie sociale et solidaire</a>
                </div>
                <script async src="%s"></script>""".formatted(
                HtmlUtils.htmlEscape(frame), HtmlUtils.htmlEscape(full), PublicAddress.of(EmbedController.SCRIPT));
    }

    private static String frame(String frame) {
        return """
                <iframe src="%s" title="Annuaire de l’économie sociale et solidaire"
                  width="100%%" height="700" loading="lazy"></iframe>""".formatted(HtmlUtils.htmlEscape(frame));
    }
}
