package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActFaults;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.Drafts;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What of a contract a draft may speak of, and the actions, articles and parties that it adds. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}/elements")
class NewElementController {

    private final ActPages pages;
    private final ActWords words;
    private final Drafts drafts;
    private final ActFaults faults;
    private final Labels labels;
    private final Places places;

    NewElementController(
            ActPages pages, ActWords words, Drafts drafts, ActFaults faults, Labels labels, Places places) {
        this.pages = pages;
        this.words = words;
        this.drafts = drafts;
        this.faults = faults;
        this.labels = labels;
        this.places = places;
    }

    /** Elements of one kind, to choose from. */
    record Group(String title, List<Wording> elements) {}

    @GetMapping
    String choose(@PathVariable long id, Model model) {
        Act act = pages.draft(id);
        List<Wording> all = words.last(act.contract());
        model.addAttribute(
                "groups",
                List.of(
                        group("Actions", all, ElementKind.ACTION),
                        group("Articles", all, ElementKind.ARTICLE),
                        group("Parties", all, ElementKind.PARTY),
                        group("Axes", all, ElementKind.AXIS),
                        group("Objectifs", all, ElementKind.OBJECTIVE),
                        group("Sous-objectifs", all, ElementKind.SUB_OBJECTIVE),
                        group("Thèmes transversaux", all, ElementKind.THEME),
                        group("Questions évaluatives", all, ElementKind.EVALUATION_QUESTION),
                        group("Effets attendus", all, ElementKind.EXPECTED_EFFECT)));
        pages.frame(act, model, "Que modifier\u202f?");
        return "contract/amendment/elements";
    }

    @GetMapping("/{kind:[a-z-]+}")
    String blank(@PathVariable String kind, @PathVariable long id, Model model) {
        Act act = pages.draft(id);
        Addable added = Addable.of(kind).orElseThrow(NotFoundException::new);
        model.addAttribute("form", ElementForm.of(blank(act, added.kind(), null), "", -1, null, labels));
        return page(act, added, model);
    }

    @PostMapping("/{kind:[a-z-]+}")
    String add(
            @PathVariable long id,
            @PathVariable String kind,
            @ModelAttribute("form") ElementForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.draft(id);
        Addable added = Addable.of(kind).orElseThrow(NotFoundException::new);
        String chosen = Objects.requireNonNullElse(form.parent(), "");
        Wording blank = blank(act, added.kind(), places.chosen(act, added.kind(), null, chosen, errors));
        Wording typed = form.read(blank, blank.parentId(), labels, errors).orElse(null);
        String code = typed == null ? null : typed.code();
        if (code != null && faults.isTaken(act, blank.kind(), blank.parentId(), code, 0)) {
            errors.rejectValue("code", "taken", "Ce code est déjà porté dans le contrat.");
        }
        if (typed == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(act, added, model);
        }
        drafts.say(act, typed);
        Flash.success(next, "L’acte ajoute « " + typed.name() + " ».");
        return "redirect:" + ActPages.page(id);
    }

    /** The last of its like, without anything in it. */
    private Wording blank(Act act, ElementKind kind, @Nullable Long parent) {
        int last = faults.after(act).stream()
                .filter(one -> one.kind() == kind && (parent == null || parent.equals(one.parentId())))
                .mapToInt(Wording::position)
                .max()
                .orElse(0);
        return new Wording(0, 0, kind, parent, null, "", "", last + 1, false, null, -1, null, null);
    }

    private static Group group(String title, List<Wording> all, ElementKind kind) {
        return new Group(title, all.stream().filter(one -> one.kind() == kind).toList());
    }

    private String page(Act act, Addable added, Model model) {
        pages.frame(act, model, "Ajouter");
        model.addAttribute("kind", added.word());
        model.addAttribute("title", added.title());
        ElementController.choices(act, added.kind(), places, labels, model);
        return "contract/amendment/element-new";
    }
}
