package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.SessionRoom;
import fr.ess.transmea.committee.VoteChoice;
import fr.ess.transmea.committee.VoterLine;
import fr.ess.transmea.committee.Votes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes votes and withdrawals: a member's own, from their page, or written down by an officer. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id:[0-9]+}/points/{item:[0-9]+}")
class VoteController {

    private static final int LONGEST_REASON = 500;

    private final CommitteePages pages;
    private final ItemController page;
    private final Votes votes;
    private final SessionRoom room;

    VoteController(CommitteePages pages, ItemController page, Votes votes, SessionRoom room) {
        this.pages = pages;
        this.page = page;
        this.votes = votes;
        this.room = room;
    }

    @PostMapping("/voix")
    String vote(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "-1") long membre,
            @RequestParam(defaultValue = "") String voix,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.open(id, person);
        AgendaItem asked = pages.item(opened, item);
        if (!pages.mayRead(opened, asked)) {
            throw new RefusedException(
                    "Vous vous êtes déporté·e de ce dossier\u00a0: vous ne votez pas sur ce point, ni pour qui vous a donné pouvoir.");
        }
        List<VoterLine> voters = votes.voters(item);
        boolean own =
                Votes.inTheHandsOf(person.accountId(), voters).stream().anyMatch(line -> line.mandate() == membre);
        if (!own
                && !opened.officer()
                && voters.stream()
                        .anyMatch(line -> line.mandate() == membre && line.accountId() != person.accountId())) {
            throw new NotFoundException();
        }
        Optional<VoteChoice> choice = Stream.of(VoteChoice.values())
                .filter(one -> one.name().equals(voix.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (choice.isEmpty() || voters.stream().noneMatch(line -> line.mandate() == membre)) {
            return again(opened, asked, "Choisissez une personne, puis pour, contre ou abstention.", model, response);
        }
        votes.cast(asked, membre, choice.get(), person.accountId(), !own);
        Flash.success(next, own ? "Votre vote est enregistré." : "La voix est enregistrée, avec votre nom.");
        return "redirect:" + opened.page(asked);
    }

    @PostMapping("/deport")
    String recuse(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "-1") long membre,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.open(id, person);
        AgendaItem asked = pages.item(opened, item);
        Optional<VoterLine> who = votes.voters(item).stream()
                .filter(line ->
                        named(opened, membre) ? line.mandate() == membre : line.accountId() == person.accountId())
                .findFirst();
        String reason = Typed.line(motif);
        if (who.isEmpty() || reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return again(
                    opened,
                    asked,
                    "Dites qui se déporte et pour quel intérêt, en 500 caractères au plus.",
                    model,
                    response);
        }
        room.recuse(asked, who.get().mandate(), reason, person.displayName());
        Flash.success(next, "Le déport est noté\u00a0: il ne compte ni dans le quorum ni dans les votes de ce point.");
        return "redirect:" + opened.page(asked);
    }

    /** Takes back what was written down by mistake, before the vote. */
    @PostMapping("/deport/{mandate:[0-9]+}/annulation")
    String unrecuse(
            @PathVariable long id,
            @PathVariable long item,
            @PathVariable long mandate,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        AgendaItem asked = pages.item(opened, item);
        room.unrecuse(asked, mandate);
        Flash.success(next, "Le déport est annulé.");
        return "redirect:" + opened.page(asked);
    }

    private static boolean named(CommitteePages.Opened opened, long mandate) {
        return opened.officer() && mandate >= 0;
    }

    private String again(
            CommitteePages.Opened opened, AgendaItem item, String fault, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.show(opened, item, fault, model);
        return "transmea/committee/item";
    }
}
