package fr.ess.directory.web;

import fr.ess.directory.portals.PortalCatalogue;
import fr.ess.directory.portals.PortalPage;
import fr.ess.platform.web.NotFoundException;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The directory of one local portal: the same search, of which no parameter leads out of its territory. */
@Controller
class PortalSearchController {

    private final SearchPages pages;
    private final PortalCatalogue portals;

    PortalSearchController(SearchPages pages, PortalCatalogue portals) {
        this.pages = pages;
        this.portals = portals;
    }

    @GetMapping("/plateformes/{slug}" + SearchAddress.PAGE)
    ModelAndView search(
            @PathVariable String slug,
            SearchParameters parameters,
            @RequestParam(name = ResultsView.PARAMETER, required = false) @Nullable String view,
            HtmxRequest htmx,
            Model model) {
        Optional<PortalPage> portal = portals.bySlug(slug).filter(PortalPage::isPublished);
        if (portal.isEmpty()) {
            return moved(portals.todaysSlug(slug).orElseThrow(NotFoundException::new), parameters);
        }
        SearchParameters bounded = parameters.within(slug);
        pages.show(bounded, SearchAddress.of(bounded).within(slug), view, model);
        model.addAttribute("portal", portal.get());
        return new ModelAndView(
                SearchPages.isPartial(htmx) ? "directory/answer :: answer" : "directory/portal-search", model.asMap());
    }

    private static ModelAndView moved(String today, SearchParameters parameters) {
        RedirectView there =
                new RedirectView(SearchAddress.of(parameters).within(today).toString());
        there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(there);
    }
}
