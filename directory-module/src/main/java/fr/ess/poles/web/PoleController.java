package fr.ess.poles.web;

import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Tab;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleCalls;
import fr.ess.poles.Poles;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one pole. */
@Controller
class PoleController {

    private final Poles poles;
    private final PoleCalls calls;
    private final PoleViews views;

    PoleController(Poles poles, PoleCalls calls, PoleViews views) {
        this.poles = poles;
        this.calls = calls;
        this.views = views;
    }

    @GetMapping(PolesController.PATH + "/{slug}")
    String page(@PathVariable String slug, Model model) {
        Pole pole = poles.find(slug).orElseThrow(NotFoundException::new);
        model.addAttribute("crumbs", List.of(Tab.to("Pôles", PolesController.PATH), Tab.here(pole.name())));
        model.addAttribute("pole", pole);
        model.addAttribute("view", views.of(pole));
        model.addAttribute("answers", calls.to(pole));
        model.addAttribute("canonical", PublicAddress.of(PolesController.PATH + "/" + slug));
        return "poles/pole";
    }
}
