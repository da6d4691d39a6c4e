package fr.ess.events.proposal.web;

import fr.ess.events.proposal.EventLists;
import fr.ess.events.proposal.EventModeration;
import fr.ess.events.proposal.EventOwners;
import fr.ess.events.proposal.Owner;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.layout.NavigationEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The events of those who keep an organisation or a local portal, and what a portal's moderators have to judge. */
@Controller
class OwnEventsController {

    private static final int LINES = 50;
    private static final int MOST_PAGES = 1_000;

    private final EventOwners owners;
    private final EventLists lists;
    private final EventModeration moderation;

    OwnEventsController(EventOwners owners, EventLists lists, EventModeration moderation) {
        this.owners = owners;
        this.lists = lists;
        this.moderation = moderation;
    }

    @GetMapping(EventPages.OWN)
    String list(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn person, Model model) {
        List<Owner> theirs = owners.of(person);
        List<EventLists.Line> found = lists.of(theirs, LINES + 1, from(page));
        model.addAttribute("owners", theirs);
        model.addAttribute("lines", found.subList(0, Math.min(found.size(), LINES)));
        model.addAttribute("moderates", person.has(Role.PORTAL_MODERATOR));
        model.addAttribute("queue", person.has(Role.PORTAL_MODERATOR) ? moderation.queue(person, LINES) : List.of());
        model.addAttribute("pagination", pages(EventPages.OWN + "?", page, found.size()));
        return "events/own-events";
    }

    static int from(int page) {
        if (page < 1 || page > MOST_PAGES) {
            throw new BadParameterException("page", "Un numéro de page, à partir de 1.");
        }
        return (page - 1) * LINES;
    }

    static Pagination pages(String address, int page, int found) {
        return new Pagination(
                "page " + French.number(page),
                page == 1 ? null : address + "page=1",
                found > LINES ? address + "page=" + (page + 1) : null);
    }

    static int lines() {
        return LINES;
    }

    /** Where those who announce events find them. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry ownEvents() {
            return NavigationEntry.forRoles(
                    "Mes événements",
                    EventPages.OWN,
                    115,
                    Role.ORGANISATION_EDITOR,
                    Role.PORTAL_EDITOR,
                    Role.PORTAL_MODERATOR);
        }
    }
}
