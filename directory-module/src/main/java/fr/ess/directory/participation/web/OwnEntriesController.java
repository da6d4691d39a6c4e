package fr.ess.directory.participation.web;

import fr.ess.directory.Directory.Outcome;
import fr.ess.directory.participation.Editors;
import fr.ess.directory.participation.OwnEdits;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entries that somebody keeps, and their word that one of them is right. */
@Controller
class OwnEntriesController {

    private final Editors editors;
    private final OwnEntry own;
    private final OwnEdits edits;

    OwnEntriesController(Editors editors, OwnEntry own, OwnEdits edits) {
        this.editors = editors;
        this.own = own;
        this.edits = edits;
    }

    @GetMapping(OwnEntry.PATH)
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("entries", editors.keptBy(person.accountId()));
        return "directory/own-entries";
    }

    /** The organisation says that everything in its entry is right. */
    @PostMapping(OwnEntry.PATH + "/{id}/verification")
    String verify(
            @PathVariable long id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        own.of(person, id);
        if (edits.verify(id, version).orElseThrow(NotFoundException::new) != Outcome.DONE) {
            throw new RefusedException("Cette fiche a changé entre-temps\u00a0: relisez-la, puis recommencez.");
        }
        Flash.success(next, "La fiche est vérifiée d’aujourd’hui.");
        return "redirect:" + OwnEntry.page(id);
    }

    /** Where those who keep entries find them. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry ownEntries() {
            return NavigationEntry.forRoles("Mes fiches", OwnEntry.PATH, 110, Role.ORGANISATION_EDITOR);
        }
    }
}
