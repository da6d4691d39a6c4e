package fr.ess.directory.participation.web;

import fr.ess.directory.EntryDraft;
import fr.ess.directory.participation.OwnEdits;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.RefusedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The history of an entry, for those who keep it. */
@Controller
@RequestMapping(OwnEntry.PATH + "/{id}/historique")
class OwnRevisionController {

    private final RevisionPages pages;
    private final OwnEntry own;
    private final OwnEdits edits;

    OwnRevisionController(RevisionPages pages, OwnEntry own, OwnEdits edits) {
        this.pages = pages;
        this.own = own;
        this.edits = edits;
    }

    @GetMapping
    String history(
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long avant,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        EntryDraft draft = draft(person, id, model);
        model.addAttribute("tabs", own.tabs(draft, OwnEntry.page(id) + "/historique"));
        return pages.history(draft, OwnEntry.page(id), false, avant, model);
    }

    @GetMapping("/{revision}/retour")
    String ask(
            @PathVariable long id, @PathVariable long revision, @AuthenticationPrincipal SignedIn person, Model model) {
        return pages.ask(draft(person, id, model), OwnEntry.page(id), false, revision, model);
    }

    @PostMapping("/{revision}/retour")
    String restore(
            @PathVariable long id,
            @PathVariable long revision,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes next) {
        EntryDraft draft = draft(person, id, model);
        if (!edits.publishesAtOnce(person.accountId(), id)) {
            throw new RefusedException(
                    "La CRESS n’a pas encore approuvé votre première modification\u00a0: vous pourrez ensuite revenir en arrière.");
        }
        return pages.restore(
                draft, OwnEntry.page(id), revision, version, (seen, entry) -> edits.publish(id, seen, entry), next);
    }

    private EntryDraft draft(SignedIn person, long id, Model model) {
        EntryDraft draft = own.of(person, id);
        model.addAttribute("crumbs", OwnEntry.crumbs(draft, "Historique"));
        return draft;
    }
}
