package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Decision;
import fr.ess.contract.governance.DecisionTarget;
import fr.ess.contract.governance.DecisionTargets;
import fr.ess.contract.governance.MeetingDecisions;
import fr.ess.contract.governance.Meetings;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** What a meeting decided, and what came of it. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}/decisions")
class DecisionsController {

    private final MeetingPages pages;
    private final MeetingDecisions decisions;
    private final DecisionTargets targets;
    private final Meetings meetings;

    DecisionsController(MeetingPages pages, MeetingDecisions decisions, DecisionTargets targets, Meetings meetings) {
        this.meetings = meetings;
        this.pages = pages;
        this.decisions = decisions;
        this.targets = targets;
    }

    @GetMapping("/nouvelle")
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        model.addAttribute("form", DecisionForm.empty());
        return form(pages.open(id, date), model);
    }

    @PostMapping("/nouvelle")
    String add(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        Optional<DecisionTarget> about = targets
                .of(opened.read().contract(), opened.read().day())
                .stream()
                .filter(target -> target.key().equals(form.about()))
                .findFirst();
        if (about.isEmpty() && !errors.hasFieldErrors("about")) {
            errors.rejectValue("about", "about", "Choisissez ce que la décision concerne.");
        }
        Long item = form.item(meetings.items(id), errors);
        LocalDate due = form.due(opened.meeting().day(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(opened, model);
        }
        DecisionTarget target = about.orElseThrow();
        String wording = Typed.text(form.wording()).strip();
        if (decisions
                .add(
                        opened.meeting(),
                        target.draft(Typed.line(form.title()), wording, item, due),
                        opened.read().day())
                .isEmpty()) {
            throw MeetingPages.closed();
        }
        Flash.success(next, "La décision est enregistrée.");
        return "redirect:" + opened.page("");
    }

    @PostMapping("/{decision:[0-9]+}/retrait")
    String remove(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(required = false) @Nullable String date,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        LocalDate known = opened.read().day();
        if (!decisions.takeBack(opened.meeting(), decision(opened, decision).id(), known)) {
            throw MeetingPages.closed();
        }
        Flash.success(next, "La décision est retirée.");
        return "redirect:" + opened.page("");
    }

    private Decision decision(MeetingPages.Opened opened, long decision) {
        return decisions.of(opened.meeting().id(), opened.read().day()).stream()
                .filter(one -> one.id() == decision)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private String form(MeetingPages.Opened opened, Model model) {
        if (!opened.meeting().isHeld() || opened.meeting().isSealed()) {
            throw MeetingPages.closed();
        }
        pages.frame(opened, "Nouvelle décision", model);
        model.addAttribute(
                "items",
                meetings.items(opened.meeting().id()).stream()
                        .map(one -> new Option(String.valueOf(one.id()), one.title()))
                        .toList());
        model.addAttribute(
                "targets",
                targets.of(opened.read().contract(), opened.read().day()).stream()
                        .map(target -> new Option(target.key(), target.label()))
                        .toList());
        return "contract/governance/decision-new";
    }
}
