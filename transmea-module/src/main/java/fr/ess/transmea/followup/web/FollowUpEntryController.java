package fr.ess.transmea.followup.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.followup.FollowUp;
import fr.ess.transmea.followup.FollowUps;
import fr.ess.transmea.followup.TeamState;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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

/** Writes down a visit and figures; a correction is one more line for the same day. */
@Controller
@RequestMapping(FollowUpController.PATH + "/nouveau")
class FollowUpEntryController {

    private final FileFrame frame;
    private final FollowUps followUps;
    private final Labels labels;
    private final Clock clock;

    FollowUpEntryController(FileFrame frame, FollowUps followUps, Labels labels, Clock clock) {
        this.frame = frame;
        this.followUps = followUps;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = opened(reference, person);
        model.addAttribute("form", new FollowUpForm(LocalDate.now(clock).toString(), "", "", "", "", true, "", "", ""));
        return page(opened, model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            @ModelAttribute("form") FollowUpForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = opened(reference, person);
        Optional<FollowUp.Told> told = form.read(LocalDate.now(clock), errors);
        if (told.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, model);
        }
        followUps.add(opened.file().id(), told.get(), person.displayName());
        Flash.success(next, "Le point de suivi est enregistré.");
        return "redirect:" + opened.page("/" + FollowUpController.TAB);
    }

    private FileFrame.Opened opened(String reference, SignedIn person) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        if (!opened.file().stage().isFunded()) {
            throw new RefusedException("Le suivi d’une entreprise commence quand le fonds y a investi.");
        }
        return opened;
    }

    private String page(FileFrame.Opened opened, Model model) {
        frame.frame(opened, FollowUpController.TAB, "Noter un point de suivi", model);
        model.addAttribute(
                "teams",
                Arrays.stream(TeamState.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        return "transmea/followup/entry";
    }
}
