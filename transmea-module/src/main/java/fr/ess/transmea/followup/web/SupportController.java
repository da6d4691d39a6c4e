package fr.ess.transmea.followup.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.followup.SupportPlan;
import fr.ess.transmea.followup.SupportState;
import fr.ess.transmea.ledger.web.TypedFields;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is promised to a company: added, and moved on as it gets done. */
@Controller
@RequestMapping(FollowUpController.PATH + "/accompagnement")
class SupportController {

    private final FileFrame frame;
    private final SupportPlan support;

    SupportController(FileFrame frame, SupportPlan support) {
        this.frame = frame;
        this.support = support;
    }

    /** Something promised, as it is typed. */
    record ItemForm(@Nullable String label, @Nullable String day) {}

    @GetMapping("/nouveau")
    String blank(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("form", new ItemForm("", ""));
        return page(frame.openToWork(reference, person), model);
    }

    @PostMapping("/nouveau")
    String add(
            @PathVariable String reference,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        String label = TypedFields.line(form.label(), 200, "label", "Dites ce qui est prévu.", errors);
        Optional<LocalDate> day = TypedFields.day(form.day(), "day", errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, model);
        }
        support.add(opened.file().id(), label, day.orElseThrow());
        Flash.success(next, "L’action d’accompagnement est prévue.");
        return "redirect:" + opened.page("/" + FollowUpController.TAB);
    }

    @PostMapping("/{id:[0-9]+}")
    String move(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "-1") long version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        SupportState state = TypedFields.named(SupportState.class, etat)
                .orElseThrow(() -> new BadParameterException("etat", "Choisissez où en est l’action."));
        String said = Typed.line(note);
        if (said.length() > 1_000) {
            throw new BadParameterException("note", "1\u202f000 caractères au plus.");
        }
        support.move(opened.file().id(), id, state, said, version);
        Flash.success(next, "L’action d’accompagnement est à jour.");
        return "redirect:" + opened.page("/" + FollowUpController.TAB);
    }

    private String page(FileFrame.Opened opened, Model model) {
        frame.frame(opened, FollowUpController.TAB, "Prévoir une action d’accompagnement", model);
        return "transmea/followup/support";
    }
}
