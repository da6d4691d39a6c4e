package fr.ess.events.proposal.web;

import fr.ess.events.EventState;
import fr.ess.events.proposal.EventCampaigns;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where those who organise an event ask for the label of a campaign. */
@Controller
@RequestMapping({EventPages.OWN + "/{id:[0-9]+}/campagnes", EventPages.STAFF + "/{id:[0-9]+}/campagnes"})
class EventCampaignController {

    private static final int LONGEST_MESSAGE = 1_000;

    private final EventCampaigns campaigns;
    private final EventPages desk;

    EventCampaignController(EventCampaigns campaigns, EventPages desk) {
        this.campaigns = campaigns;
        this.desk = desk;
    }

    @GetMapping
    String list(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        StoredEvent event = desk.open(person, id);
        desk.frame(request, event, "/campagnes", "Campagnes", model);
        model.addAttribute("offers", campaigns.offers(event));
        return "events/event-campaigns";
    }

    @PostMapping("/{campaign:[0-9]+}")
    String ask(
            @PathVariable long id,
            @PathVariable int campaign,
            @RequestParam(defaultValue = "") String message,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        StoredEvent event = desk.open(person, id);
        String words = Typed.text(message).strip();
        if (event.state() == EventState.CANCELLED) {
            throw new RefusedException("Un événement annulé ne rejoint plus de campagne.");
        }
        if (words.length() > LONGEST_MESSAGE) {
            throw new RefusedException("Un message a " + LONGEST_MESSAGE + " caractères au plus.");
        }
        campaigns.ask(person, event, campaign, Typed.orNull(words));
        Flash.success(next, "La demande est envoyée\u00a0: la CRESS la lit et vous répond par courriel.");
        return "redirect:" + EventPages.base(request) + "/" + id + "/campagnes";
    }
}
