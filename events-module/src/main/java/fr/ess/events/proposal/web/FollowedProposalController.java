package fr.ess.events.proposal.web;

import fr.ess.events.proposal.EventProposals;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody follows the event that they proposed, by the link of their mail: opening it changes nothing, buttons do. */
@Controller
@RequestMapping("/evenements/propositions/{token}")
class FollowedProposalController {

    private final EventProposals proposals;

    FollowedProposalController(EventProposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    String follow(@PathVariable String token, Model model) {
        EventProposals.Followed followed = find(token);
        model.addAttribute("crumbs", EventProposalController.crumbs("Votre proposition"));
        model.addAttribute("token", token);
        model.addAttribute("followed", followed);
        model.addAttribute(
                "facts",
                followed.event() == null
                        ? Map.of()
                        : EventFacts.of(followed.event().draft()));
        return "events/event-followed";
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String token, RedirectAttributes next) {
        find(token);
        if (!proposals.confirm(token)) {
            throw new RefusedException("Cette proposition n’attend plus de confirmation.");
        }
        Flash.success(next, "Votre adresse est confirmée\u00a0: l’équipe de la CRESS va lire votre proposition.");
        return "redirect:/evenements/propositions/" + token;
    }

    @PostMapping("/retrait")
    String withdraw(@PathVariable String token, RedirectAttributes next) {
        find(token);
        if (!proposals.withdraw(token)) {
            throw new RefusedException("Cette proposition a déjà été examinée ou retirée.");
        }
        Flash.success(next, "Votre proposition est retirée, et ce que vous aviez écrit est effacé.");
        return "redirect:/evenements";
    }

    private EventProposals.Followed find(String token) {
        return proposals.find(token).orElseThrow(NotFoundException::new);
    }
}
