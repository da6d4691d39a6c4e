package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Claims;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ContributionState;
import fr.ess.directory.participation.Contributions;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody follows what they sent, by the link of their mail: opening it changes nothing, buttons do. */
@Controller
@RequestMapping(TrackingController.PATH + "/{token}")
class TrackingController {

    static final String PATH = "/contributions";

    private final Contributions contributions;
    private final Claims claims;
    private final Clock clock;

    TrackingController(Contributions contributions, Claims claims, Clock clock) {
        this.contributions = contributions;
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping
    String follow(@PathVariable String token, Model model) {
        Contribution contribution = find(token);
        model.addAttribute("crumbs", List.of(Tab.to("Annuaire", "/annuaire"), Tab.here("Votre contribution")));
        model.addAttribute("token", token);
        model.addAttribute("contribution", ContributionView.of(contribution, clock));
        model.addAttribute("proof", claims.proof(contribution.id()).orElse(null));
        return "directory/contribution-followed";
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String token, RedirectAttributes next) {
        find(token);
        if (!contributions.confirm(token)) {
            throw new RefusedException("Cette contribution n’attend plus de confirmation.");
        }
        Flash.success(next, "Votre adresse est confirmée\u00a0: l’équipe de la CRESS va examiner votre contribution.");
        return back(token);
    }

    @PostMapping("/retrait")
    String withdraw(@PathVariable String token, RedirectAttributes next) {
        if (find(token).state() == ContributionState.WITHDRAWN || !contributions.withdraw(token)) {
            throw new RefusedException("Cette contribution a déjà été examinée ou retirée.");
        }
        Flash.success(next, "Votre contribution est retirée, et ce que vous aviez écrit est effacé.");
        return back(token);
    }

    private Contribution find(String token) {
        return contributions.byToken(token).orElseThrow(NotFoundException::new);
    }

    private static String back(String token) {
        return "redirect:" + PATH + "/" + token;
    }
}
