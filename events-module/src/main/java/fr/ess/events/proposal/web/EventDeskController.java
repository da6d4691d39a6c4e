package fr.ess.events.proposal.web;

import fr.ess.events.EventState;
import fr.ess.events.proposal.EventCampaigns;
import fr.ess.events.proposal.EventLists;
import fr.ess.events.proposal.EventModeration;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.StaffDesk;
import fr.ess.platform.web.kit.Tab;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** All events before the staff: first what waits for their decision. */
@Controller
class EventDeskController {

    private static final int LONGEST_WORDS = 100;

    private final EventLists lists;
    private final EventModeration moderation;
    private final EventCampaigns campaigns;
    private final Labels labels;

    EventDeskController(EventLists lists, EventModeration moderation, EventCampaigns campaigns, Labels labels) {
        this.lists = lists;
        this.moderation = moderation;
        this.campaigns = campaigns;
        this.labels = labels;
    }

    @GetMapping(EventPages.STAFF)
    String list(
            @RequestParam(required = false) @Nullable EventState etat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        String typed = Typed.line(q);
        String words = typed.substring(0, Math.min(typed.length(), LONGEST_WORDS));
        List<EventLists.Line> found =
                lists.all(etat, words, OwnEventsController.lines() + 1, OwnEventsController.from(page));
        long total = lists.count(etat, words);
        model.addAttribute("crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.here("Événements")));
        model.addAttribute("queue", moderation.queue(person, OwnEventsController.lines()));
        model.addAttribute("lines", found.subList(0, Math.min(found.size(), OwnEventsController.lines())));
        model.addAttribute("total", French.count(total, "événement", "événements"));
        model.addAttribute("asked", campaigns.countAsked());
        model.addAttribute("words", words);
        model.addAttribute("state", etat);
        model.addAttribute(
                "states",
                Arrays.stream(EventState.values())
                        .map(state -> new Option(state.name(), labels.of(state)))
                        .toList());
        model.addAttribute(
                "pagination",
                OwnEventsController.pages(
                        EventPages.STAFF + "?q=" + UriUtils.encode(words, StandardCharsets.UTF_8) + "&"
                                + (etat == null ? "" : "etat=" + etat.name() + "&"),
                        page,
                        found.size()));
        return "events/desk";
    }

    /** Where the staff find them. */
    @Component
    static class Card implements StaffDesk {

        private final EventLists lists;
        private final EventModeration moderation;
        private final EventCampaigns campaigns;

        Card(EventLists lists, EventModeration moderation, EventCampaigns campaigns) {
            this.lists = lists;
            this.moderation = moderation;
            this.campaigns = campaigns;
        }

        @Override
        public List<DeskCard> cards() {
            long held = moderation.count() + campaigns.countAsked();
            return List.of(new DeskCard(
                    "Événements",
                    EventPages.STAFF,
                    "Ce qui est proposé, ce qui est publié, et les campagnes.",
                    French.count(lists.count(EventState.PUBLISHED, ""), "événement publié", "événements publiés"),
                    held == 0 ? null : French.number(held) + " à examiner"));
        }

        @Override
        public List<DeskChange> changes(int limit) {
            return List.of();
        }
    }
}
