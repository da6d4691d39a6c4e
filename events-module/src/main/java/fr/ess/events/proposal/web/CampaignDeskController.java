package fr.ess.events.proposal.web;

import fr.ess.events.proposal.CampaignText;
import fr.ess.events.proposal.EventCampaigns;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff write campaigns, and label the events that ask to join. */
@Controller
@RequestMapping(CampaignDeskController.PATH)
class CampaignDeskController {

    static final String PATH = EventPages.STAFF + "/campagnes";
    private static final int LONGEST_REASON = 1_000;

    private final EventCampaigns campaigns;

    CampaignDeskController(EventCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "crumbs",
                List.of(Tab.to("Gestion", "/gestion"), Tab.to("Événements", EventPages.STAFF), Tab.here("Campagnes")));
        model.addAttribute("campaigns", campaigns.all());
        return "events/campaigns";
    }

    @GetMapping("/nouvelle")
    String blank(Model model) {
        return page(null, Map.of(), Map.of(), model);
    }

    @GetMapping("/{id:[0-9]+}")
    String form(@PathVariable int id, Model model) {
        EventCampaigns.Stored campaign = find(id);
        return page(campaign, CampaignFields.of(campaign), Map.of(), model);
    }

    private EventCampaigns.Stored find(int id) {
        return campaigns.find(id).orElseThrow(NotFoundException::new);
    }

    private String page(
            EventCampaigns.@Nullable Stored campaign, Map<String, String> v, Map<String, String> faults, Model model) {
        String here = campaign == null ? "Nouvelle campagne" : campaign.text().name();
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Gestion", "/gestion"),
                        Tab.to("Événements", EventPages.STAFF),
                        Tab.to("Campagnes", PATH),
                        Tab.here(here)));
        model.addAttribute("here", here);
        model.addAttribute("campaign", campaign);
        model.addAttribute("action", campaign == null ? PATH + "/nouvelle" : PATH + "/" + campaign.id());
        model.addAttribute("requests", campaign == null ? List.of() : campaigns.requests(campaign.id()));
        model.addAttribute("started", campaign == null ? Map.of() : CampaignFields.started(campaign, v));
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        return "events/campaign-form";
    }

    @PostMapping("/nouvelle")
    String create(
            @RequestParam Map<String, String> v, HttpServletResponse response, RedirectAttributes next, Model model) {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<CampaignText> text = CampaignFields.read(v, faults);
        if (text.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(null, v, faults, model);
        }
        int id = campaigns.create(text.get());
        Flash.success(next, "La campagne est enregistrée.");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id:[0-9]+}")
    String save(
            @PathVariable int id,
            @RequestParam Map<String, String> v,
            @RequestParam(defaultValue = "-1") long version,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        EventCampaigns.Stored stored = find(id);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<CampaignText> text = CampaignFields.read(v, faults);
        if (text.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(stored, v, faults, model);
        }
        if (!campaigns.save(id, version, text.get())) {
            throw new ConflictException(new Conflict(
                    stored.text().name(),
                    PATH + "/" + id,
                    stored.version(),
                    "",
                    PATH + "/" + id,
                    CampaignFields.differences(v, stored)));
        }
        Flash.success(next, "La campagne est enregistrée.");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id:[0-9]+}/demandes/{event:[0-9]+}")
    String judge(
            @PathVariable int id,
            @PathVariable long event,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        find(id);
        boolean label = decision.equals("labelliser");
        String reason = Typed.orNull(Typed.text(motif).strip());
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new RefusedException("Un motif a " + LONGEST_REASON + " caractères au plus.");
        }
        if (!label && reason == null) {
            throw new RefusedException("Un refus demande un motif\u00a0: il est envoyé à la personne.");
        }
        campaigns.judge(person, id, event, label, reason);
        Flash.success(
                next,
                label ? "L’événement a le label de la campagne." : "L’événement n’a pas le label de la campagne.");
        return "redirect:" + PATH + "/" + id;
    }
}
