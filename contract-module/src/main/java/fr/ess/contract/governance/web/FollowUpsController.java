package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Decision;
import fr.ess.contract.governance.MeetingDecisions;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** What came of a decision, and the act that carries it out. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}/decisions/{decision:[0-9]+}")
class FollowUpsController {

    private final MeetingPages pages;
    private final MeetingDecisions decisions;

    FollowUpsController(MeetingPages pages, MeetingDecisions decisions) {
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping("/suite")
    String followUp(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        MeetingPages.Opened opened = pages.open(id, date);
        model.addAttribute("form", FollowUpForm.of(decision(opened, decision)));
        return followUp(opened, decision, model);
    }

    @PostMapping("/suite")
    String followUp(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") FollowUpForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        Decision stored = decision(opened, decision);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return followUp(opened, decision, model);
        }
        long version = form.version() == null ? -1 : form.version();
        String note = Typed.text(form.followUp()).strip();
        switch (decisions.followUp(id, decision, version, note, opened.read().day())) {
            case DONE -> Flash.success(next, "La suite donnée est enregistrée.");
            case OVERTAKEN -> {
                String address = opened.page("/decisions/" + decision + "/suite");
                throw new ConflictException(form.conflict(stored, address, opened.page("")));
            }
            case CLOSED -> throw MeetingPages.closed();
        }
        return "redirect:" + opened.page("");
    }

    /** Drafts the act that adds the action; it is completed where acts are. */
    @PostMapping("/acte")
    String draft(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(required = false) @Nullable String date,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        long act = decisions
                .draftAct(
                        opened.read().contract(),
                        opened.meeting(),
                        decision(opened, decision),
                        opened.read().day())
                .orElseThrow(MeetingPages::closed);
        Flash.success(next, "Le brouillon de l’acte est créé\u00a0: ajoutez-y l’action, puis mettez-le en vigueur.");
        return "redirect:/gestion/contrat/actes/" + act;
    }

    private Decision decision(MeetingPages.Opened opened, long decision) {
        return decisions.of(opened.meeting().id(), opened.read().day()).stream()
                .filter(one -> one.id() == decision)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private String followUp(MeetingPages.Opened opened, long decision, Model model) {
        pages.frame(opened, "Suite donnée", model);
        model.addAttribute("decision", decision(opened, decision));
        return "contract/governance/follow-up";
    }
}
