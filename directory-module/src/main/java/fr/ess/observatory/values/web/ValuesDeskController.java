package fr.ess.observatory.values.web;

import fr.ess.observatory.values.Grid;
import fr.ess.observatory.values.Grids;
import fr.ess.observatory.values.ValuesReleases;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff see how many organisations answered, never which nor what, and decide that the answers are told. */
@Controller
@RequestMapping(ValuesDeskController.PATH)
class ValuesDeskController {

    static final String PATH = "/gestion/observatoire/valeurs";

    private final Grids grids;
    private final ValuesReleases releases;

    ValuesDeskController(Grids grids, ValuesReleases releases) {
        this.grids = grids;
        this.releases = releases;
    }

    @GetMapping
    String list(Model model) {
        Grid grid = grids.current();
        ValuesReleases.Participation now = releases.participation(grid);
        model.addAttribute("crumbs", List.of(Tab.to("Observatoire", "/gestion/observatoire"), Tab.here("Valeurs")));
        model.addAttribute("grid", grid);
        model.addAttribute("releases", releases.told(grid));
        model.addAttribute(
                "figures",
                List.of(
                        new KeyFigure(French.number(now.given()), "organisations ont répondu", "réponses en vigueur"),
                        new KeyFigure(
                                French.number(now.begun()), "ont commencé", "réponses gardées, qui ne comptent pas"),
                        new KeyFigure(
                                French.number(now.withdrawn()), "ont retiré leurs réponses", "sans en donner d’autres"),
                        new KeyFigure(
                                French.number(now.sinceTheLast()),
                                "ont changé",
                                "depuis la dernière édition : venues, parties ou réponses nouvelles")));
        return "observatory/values-desk";
    }

    /** Asks once more: what is told once is told for ever. */
    @GetMapping("/publication")
    String confirm(Model model) {
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Observatoire", "/gestion/observatoire"),
                        Tab.to("Valeurs", PATH),
                        Tab.here("Publier une édition")));
        model.addAttribute("now", releases.participation(grids.current()));
        return "observatory/values-publish";
    }

    @PostMapping("/publication")
    String tell(@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        releases.open(grids.current(), person.displayName());
        Flash.success(next, "L’édition est publiée, sauf ce qui est secret.");
        return "redirect:" + PATH;
    }
}
