package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.CommitteeDecisions;
import fr.ess.transmea.committee.SessionRoom;
import fr.ess.transmea.committee.Tally;
import fr.ess.transmea.committee.VoterLine;
import fr.ess.transmea.committee.Votes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One item of a session: what is proposed, who votes, what came of it. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id:[0-9]+}/points/{item:[0-9]+}")
class ItemController {

    private final CommitteePages pages;
    private final Votes votes;
    private final SessionRoom room;
    private final CommitteeDecisions decisions;
    private final Labels labels;

    ItemController(CommitteePages pages, Votes votes, SessionRoom room, CommitteeDecisions decisions, Labels labels) {
        this.pages = pages;
        this.votes = votes;
        this.room = room;
        this.decisions = decisions;
        this.labels = labels;
    }

    @GetMapping
    String item(@PathVariable long id, @PathVariable long item, @AuthenticationPrincipal SignedIn person, Model model) {
        CommitteePages.Opened opened = pages.open(id, person);
        show(opened, pages.item(opened, item), null, model);
        return "transmea/committee/item";
    }

    /** Whoever withdrew reads nothing but that they did, nor what came of it. */
    void show(CommitteePages.Opened opened, AgendaItem item, @Nullable String fault, Model model) {
        pages.frame(opened, item.company(), model);
        List<VoterLine> voters = votes.voters(item.id());
        long account = opened.person().accountId();
        VoterLine self = voters.stream()
                .filter(line -> line.accountId() == account)
                .findFirst()
                .orElse(null);
        model.addAttribute("item", item);
        model.addAttribute("self", self);
        boolean inSight = pages.mayRead(opened, item);
        model.addAttribute("inSight", inSight);
        model.addAttribute("voters", voters);
        model.addAttribute("hands", Votes.inTheHandsOf(account, voters));
        model.addAttribute("due", voters.stream().filter(VoterLine::isDue).toList());
        model.addAttribute("tally", votes.poll(opened.session(), item).tally());
        model.addAttribute("recusals", room.recusals(item.id()));
        model.addAttribute("fault", fault);
        model.addAttribute(
                "decision",
                decisions.ofSession(opened.session().id()).stream()
                        .filter(decision -> inSight && decision.itemId() == item.id())
                        .findFirst()
                        .orElse(null));
    }

    @PostMapping("/vote/ouverture")
    String open(
            @PathVariable long id,
            @PathVariable long item,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        AgendaItem asked = pages.item(opened, item);
        votes.open(opened.session(), asked);
        Flash.success(next, "Le vote est ouvert\u00a0: chaque membre vote depuis sa page, ou vous saisissez sa voix.");
        return "redirect:" + opened.page(asked);
    }

    @PostMapping("/vote/cloture")
    String close(
            @PathVariable long id,
            @PathVariable long item,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        AgendaItem asked = pages.item(opened, item);
        Tally tally = decisions.close(opened.session(), asked, person.displayName());
        Flash.notice(next, "Le point est clos\u00a0: " + labels.of(tally.outcome()) + ".");
        return "redirect:" + opened.page(asked);
    }
}
