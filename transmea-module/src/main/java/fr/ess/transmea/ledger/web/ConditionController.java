package fr.ess.transmea.ledger.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.ledger.Condition;
import fr.ess.transmea.ledger.Conditions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lifts a condition of the committee with the day and the proof, or takes that back. */
@Controller
@RequestMapping(ClosingController.PATH + "/conditions/{id:[0-9]+}")
class ConditionController {

    private final FileFrame frame;
    private final Conditions conditions;
    private final Clock clock;

    ConditionController(FileFrame frame, Conditions conditions, Clock clock) {
        this.frame = frame;
        this.conditions = conditions;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        model.addAttribute("form", new LiftForm(LocalDate.now(clock).toString(), ""));
        return page(opened, find(opened, id), model);
    }

    @PostMapping
    String lift(
            @PathVariable String reference,
            @PathVariable long id,
            @ModelAttribute("form") LiftForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Condition condition = find(opened, id);
        Optional<LocalDate> day = TypedFields.day(form.day(), "day", errors);
        String proof = TypedFields.line(
                form.proof(), 500, "proof", "Dites ce qui le prouve\u00a0: lettre, acte, relevé.", errors);
        if (!errors.hasErrors()) {
            try {
                conditions.lift(opened.file().id(), id, day.orElseThrow(), proof, person.displayName());
                Flash.success(next, "La condition est levée.");
                return "redirect:" + opened.page("/" + ClosingController.TAB);
            } catch (RefusedException refused) {
                errors.rejectValue("day", "refused", refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(opened, condition, model);
    }

    @PostMapping("/reprise")
    String reopen(
            @PathVariable String reference,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        conditions.reopen(opened.file().id(), find(opened, id).id());
        Flash.success(next, "La condition est de nouveau à lever.");
        return "redirect:" + opened.page("/" + ClosingController.TAB);
    }

    private Condition find(FileFrame.Opened opened, long id) {
        return conditions.of(opened.file().id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private String page(FileFrame.Opened opened, Condition condition, Model model) {
        frame.frame(opened, ClosingController.TAB, "Lever une condition", model);
        model.addAttribute("condition", condition);
        return "transmea/ledger/condition";
    }
}
