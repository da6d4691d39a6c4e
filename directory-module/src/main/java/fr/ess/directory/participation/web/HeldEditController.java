package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ModerationQueue;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff's choices arrive, for an edit whose fields somebody else changed while it waited. */
@Controller
class HeldEditController {

    private final ModerationQueue queue;
    private final HeldEdits edits;

    HeldEditController(ModerationQueue queue, HeldEdits edits) {
        this.queue = queue;
        this.edits = edits;
    }

    @PostMapping(ModerationController.PATH + "/{id}/choix")
    String choose(
            @PathVariable long id,
            @ModelAttribute("form") EntryForm form,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        Contribution edit = queue.find(id).orElseThrow(NotFoundException::new);
        String fault = Decisions.sentence(
                edits.publish(edit, form.version() == null ? -1 : form.version(), form, null, person));
        if (fault != null) {
            throw new RefusedException(fault);
        }
        Flash.success(next, "La modification est publiée, avec vos choix.");
        return "redirect:" + ModerationController.PATH + "/" + id;
    }
}
