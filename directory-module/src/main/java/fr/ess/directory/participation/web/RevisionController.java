package fr.ess.directory.participation.web;

import fr.ess.directory.Directory;
import fr.ess.directory.Entries;
import fr.ess.directory.EntryDraft;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The history of any entry, for the staff. */
@Controller
@RequestMapping("/gestion/annuaire/{id}/historique")
class RevisionController {

    private final RevisionPages pages;
    private final Entries entries;
    private final Directory directory;

    RevisionController(RevisionPages pages, Entries entries, Directory directory) {
        this.pages = pages;
        this.entries = entries;
        this.directory = directory;
    }

    @GetMapping
    String history(@PathVariable long id, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long avant, Model model) {
        EntryDraft draft = draft(id, model);
        return pages.history(draft, page(id), true, avant, model);
    }

    @GetMapping("/{revision}/retour")
    String ask(@PathVariable long id, @PathVariable long revision, Model model) {
        return pages.ask(draft(id, model), page(id), true, revision, model);
    }

    @PostMapping("/{revision}/retour")
    String restore(
            @PathVariable long id,
            @PathVariable long revision,
            @RequestParam long version,
            Model model,
            RedirectAttributes next) {
        return pages.restore(
                draft(id, model), page(id), revision, version, (seen, entry) -> directory.edit(id, seen, entry), next);
    }

    private EntryDraft draft(long id, Model model) {
        EntryDraft draft = entries.draft(id).orElseThrow(NotFoundException::new);
        model.addAttribute(
                "crumbs",
                List.of(Tab.to("Fiches", "/gestion/annuaire"), Tab.to(draft.name(), page(id)), Tab.here("Historique")));
        return draft;
    }

    private static String page(long id) {
        return "/gestion/annuaire/" + id;
    }
}
