package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.PartyRole;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActFaults;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.Drafts;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a draft says of one element that is there already: its wording, code, order, terms or end. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}/elements/{element:[0-9]+}")
class ElementController {

    private final ActPages pages;
    private final ActWords words;
    private final Drafts drafts;
    private final ActFaults faults;
    private final Labels labels;
    private final Places places;

    ElementController(ActPages pages, ActWords words, Drafts drafts, ActFaults faults, Labels labels, Places places) {
        this.pages = pages;
        this.words = words;
        this.drafts = drafts;
        this.faults = faults;
        this.labels = labels;
        this.places = places;
    }

    @GetMapping
    String form(@PathVariable long id, @PathVariable long element, Model model) {
        Act act = pages.draft(id);
        Optional<Wording> said = words.of(id, element);
        Wording subject = subject(act, element);
        model.addAttribute(
                "form",
                ElementForm.of(
                        subject,
                        places.name(act, subject.parentId()),
                        said.map(Wording::version).orElse(-1L),
                        said.isPresent() ? subject.baseId() : subject.lastId(),
                        labels));
        return page(act, subject, model);
    }

    @PostMapping
    String say(
            @PathVariable long id,
            @PathVariable long element,
            @ModelAttribute("form") ElementForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.draft(id);
        Wording subject = subject(act, element);
        Long place = places.chosen(act, subject.kind(), subject.parentId(), form.parent(), errors);
        Wording typed = form.read(subject, place, labels, errors).orElse(null);
        if (typed != null && isTaken(act, typed)) {
            errors.rejectValue("code", "taken", "Ce code est déjà porté dans le contrat.");
        }
        if (typed == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(act, subject, model);
        }
        if (drafts.say(act, typed) == Drafts.Outcome.OVERTAKEN) {
            throw conflict(act, typed, form);
        }
        Flash.success(next, "L’acte dit maintenant cela de « " + typed.name() + " ».");
        return "redirect:" + ActPages.page(id);
    }

    @PostMapping("/retrait")
    String withdraw(@PathVariable long id, @PathVariable long element, RedirectAttributes next) {
        if (!drafts.withdraw(pages.draft(id), element)) {
            throw new NotFoundException();
        }
        Flash.success(next, "L’acte n’en dit plus rien.");
        return "redirect:" + ActPages.page(id);
    }

    private boolean isTaken(Act act, Wording typed) {
        String code = typed.code();
        return code != null
                && !typed.ended()
                && faults.isTaken(act, typed.kind(), typed.parentId(), code, typed.elementId());
    }

    private ConflictException conflict(Act act, Wording typed, ElementForm form) {
        Wording stored = subject(act, typed.elementId());
        long version =
                words.of(act.id(), typed.elementId()).map(Wording::version).orElse(-1L);
        Map<String, String> started = form.started();
        return new ConflictException(ElementConflict.of(
                stored,
                started == null ? Map.of() : started,
                values(act, typed),
                values(act, stored),
                version,
                Objects.toString(typed.baseId(), ""),
                ActPages.page(act.id()) + "/elements/" + typed.elementId(),
                ActPages.page(act.id())));
    }

    private Map<String, String> values(Act act, Wording wording) {
        return ElementForm.values(wording, places.name(act, wording.parentId()), labels);
    }

    /** As the act has it, or else as it holds by what is signed so far. */
    private Wording subject(Act act, long element) {
        return words.of(act.id(), element)
                .or(() -> words.last(act.contract(), element).filter(last -> !last.ended()))
                .orElseThrow(NotFoundException::new);
    }

    private String page(Act act, Wording subject, Model model) {
        pages.frame(act, model, labels.of(subject.kind()) + " " + Objects.toString(subject.code(), ""));
        model.addAttribute("subject", subject);
        choices(act, subject.kind(), places, labels, model);
        return "contract/amendment/element";
    }

    static void choices(Act act, ElementKind kind, Places places, Labels labels, Model model) {
        model.addAttribute("placed", Places.above(kind) != null);
        model.addAttribute(
                "parentHint", Places.optional(kind) ? "Sans sous-objectif, l’action est hors des axes." : null);
        model.addAttribute(
                "parents",
                places.of(act, kind).stream()
                        .map(one -> new Option(Places.name(one), Places.name(one)))
                        .toList());
        model.addAttribute("party", kind == ElementKind.PARTY);
        model.addAttribute(
                "roles",
                Arrays.stream(PartyRole.values())
                        .map(role -> new Option(labels.of(role), labels.of(role)))
                        .toList());
        model.addAttribute(
                "ends",
                List.of(
                        new Option(ElementForm.GOES_ON, "Continue"),
                        new Option(ElementForm.ENDS, "Prend fin avec cet acte")));
    }
}
