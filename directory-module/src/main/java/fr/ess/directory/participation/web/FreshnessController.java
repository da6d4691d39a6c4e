package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Editors;
import fr.ess.directory.participation.Freshness;
import fr.ess.directory.participation.Freshness.Asked;
import fr.ess.directory.participation.FreshnessAnswer;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organisation answers the yearly mail: opening the link answers nothing, its buttons do. */
@Controller
@RequestMapping("/fraicheur/{token}")
class FreshnessController {

    private final Freshness freshness;
    private final Editors editors;

    FreshnessController(Freshness freshness, Editors editors) {
        this.freshness = freshness;
        this.editors = editors;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("asked", find(token));
        model.addAttribute("token", token);
        return "directory/freshness-question";
    }

    @PostMapping("/juste")
    String right(@PathVariable String token, RedirectAttributes next) {
        Asked asked = find(token);
        freshness.answer(token, asked, FreshnessAnswer.RIGHT);
        Flash.success(next, "Merci\u00a0! La fiche porte la date d’aujourd’hui.");
        return "redirect:/annuaire/" + asked.slug();
    }

    /** Those who keep the entry go there; anybody else may ask to. */
    @PostMapping("/modification")
    String edit(@PathVariable String token) {
        Asked asked = find(token);
        freshness.answer(token, asked, FreshnessAnswer.EDIT);
        return editors.of(asked.organisationId()).isEmpty()
                ? "redirect:/annuaire/" + asked.slug() + "/revendiquer"
                : "redirect:" + OwnEntry.page(asked.organisationId());
    }

    @PostMapping("/fermeture")
    String closed(@PathVariable String token, RedirectAttributes next) {
        Asked asked = find(token);
        freshness.answer(token, asked, FreshnessAnswer.CLOSED);
        Flash.success(next, "Merci. L’équipe de la CRESS va fermer la fiche.");
        return "redirect:/annuaire/" + asked.slug();
    }

    private Asked find(String token) {
        return freshness.find(token).orElseThrow(NotFoundException::new);
    }
}
