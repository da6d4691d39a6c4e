package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Claims;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.Contributions;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a claim is proven: by the link sent to the organisation's domain, or by the code of a letter. */
@Controller
class ProofController {

    private static final String LINK = TrackingController.PATH + "/preuve/{token}";

    private final Claims claims;
    private final Contributions contributions;

    ProofController(Claims claims, Contributions contributions) {
        this.claims = claims;
        this.contributions = contributions;
    }

    /** Opening the link proves nothing: programs that inspect mail open links too. */
    @GetMapping(LINK)
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("organisation", claims.provable(token).orElseThrow(NotFoundException::new));
        model.addAttribute("token", token);
        model.addAttribute("crumbs", List.of(Tab.to("Annuaire", "/annuaire"), Tab.here("Une demande à confirmer")));
        return "directory/claim-proof";
    }

    @PostMapping(LINK)
    String prove(@PathVariable String token, RedirectAttributes next) {
        if (!claims.proveByMail(token)) {
            throw new NotFoundException();
        }
        Flash.success(next, "C’est confirmé. L’équipe de la CRESS va examiner la demande.");
        return "redirect:/annuaire";
    }

    @PostMapping(TrackingController.PATH + "/{token}/code")
    String code(@PathVariable String token, @RequestParam(defaultValue = "") String code, RedirectAttributes next) {
        Contribution claim = contributions.byToken(token).orElseThrow(NotFoundException::new);
        if (claims.proveByCode(claim.id(), code)) {
            Flash.success(next, "Le code est le bon. L’équipe de la CRESS va examiner votre demande.");
        } else {
            Flash.warning(next, "Ce n’est pas le code de la dernière lettre. Vérifiez-le, puis réessayez.");
        }
        return "redirect:" + TrackingController.PATH + "/" + token;
    }
}
