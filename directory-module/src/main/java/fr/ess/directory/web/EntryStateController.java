package fr.ess.directory.web;

import fr.ess.directory.Directory;
import fr.ess.directory.Directory.Outcome;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the CRESS says of an entry as a whole: checked, ended, back. */
@Controller
@RequestMapping(EntriesController.PATH + "/{id}")
class EntryStateController {

    private static final String CHANGED = "Cette fiche a changé entre-temps\u00a0: relisez-la, puis recommencez.";

    private final Directory directory;

    EntryStateController(Directory directory) {
        this.directory = directory;
    }

    @PostMapping("/verification")
    String verify(@PathVariable long id, @RequestParam long version, RedirectAttributes attributes) {
        return done(id, directory.verify(id, version), "La fiche est vérifiée d’aujourd’hui.", attributes);
    }

    @PostMapping("/fermeture")
    String close(@PathVariable long id, @RequestParam long version, RedirectAttributes attributes) {
        return done(id, directory.close(id, version), "La fiche est fermée.", attributes);
    }

    @PostMapping("/reouverture")
    String reopen(@PathVariable long id, @RequestParam long version, RedirectAttributes attributes) {
        return done(id, directory.reopen(id, version), "La fiche est de nouveau publiée.", attributes);
    }

    private static String done(long id, Optional<Outcome> outcome, String said, RedirectAttributes attributes) {
        if (outcome.orElseThrow(NotFoundException::new) != Outcome.DONE) {
            throw new RefusedException(CHANGED);
        }
        Flash.success(attributes, said);
        return "redirect:" + EntriesController.PATH + "/" + id;
    }
}
