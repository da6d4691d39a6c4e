package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActFaults;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.Drafts;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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

    /** What an act may add, by the word of its address. */
    private static final Map<String, ElementKind> KINDS =
            Map.of("action", ElementKind.ACTION, "article", ElementKind.ARTICLE, "partie", ElementKind.PARTY);

    private final ActPages pages;
    private final ActWords words;
    private final Drafts drafts;
    private final ActFaults faults;
    private final Labels labels;

    NewElementController(ActPages pages, ActWords words, Drafts drafts, ActFaults faults, Labels labels) {
        this.pages = pages;
        this.words = words;
        this.drafts = drafts;
        this.faults = faults;
        this.labels = labels;
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

    @GetMapping("/{kind:[a-z]+}")
    String blank(@PathVariable long id, @PathVariable String kind, Model model) {
        Act act = pages.draft(id);
        Wording blank = blank(act, kind(kind), null);
        model.addAttribute("form", ElementForm.of(blank, -1, null, labels));
        return page(act, kind, blank, model);
    }

    @PostMapping("/{kind:[a-z]+}")
    String add(
            @PathVariable long id,
            @PathVariable String kind,
            @ModelAttribute("form") ElementForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.draft(id);
        Wording blank = blank(act, kind(kind), parent(act, form, errors));
        Wording typed = form.read(blank, labels, errors).orElse(null);
        String code = typed == null ? null : typed.code();
        if (code != null && faults.isTaken(act, blank.kind(), blank.parentId(), code, 0)) {
            errors.rejectValue("code", "taken", "Ce code est déjà porté dans le contrat.");
        }
        if (typed == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(act, kind, blank, model);
        }
        drafts.say(act, typed);
        Flash.success(next, "L’acte ajoute « " + typed.name() + " ».");
        return "redirect:" + ActPages.page(id);
    }

    private static ElementKind kind(String word) {
        ElementKind kind = KINDS.get(word);
        if (kind == null) {
            throw new NotFoundException();
        }
        return kind;
    }

    /** The last of its like, without anything in it. */
    private Wording blank(Act act, ElementKind kind, @Nullable Long parent) {
        int last = words.last(act.contract()).stream()
                .filter(one -> one.kind() == kind && (parent == null || parent.equals(one.parentId())))
                .mapToInt(Wording::position)
                .max()
                .orElse(0);
        return new Wording(0, 0, kind, parent, null, "", "", last + 1, false, null, -1, null, null);
    }

    private @Nullable Long parent(Act act, ElementForm form, BindingResult errors) {
        String chosen = Objects.toString(form.parent(), "");
        if (chosen.isEmpty()) {
            return null;
        }
        Long parent = subObjectives(act).stream()
                .map(Wording::elementId)
                .filter(one -> one.toString().equals(chosen))
                .findFirst()
                .orElse(null);
        if (parent == null) {
            errors.rejectValue("parent", "parent", "Choisissez un sous-objectif de ce contrat.");
        }
        return parent;
    }

    private List<Wording> subObjectives(Act act) {
        return words.last(act.contract()).stream()
                .filter(one -> one.kind() == ElementKind.SUB_OBJECTIVE)
                .toList();
    }

    private static Group group(String title, List<Wording> all, ElementKind kind) {
        return new Group(title, all.stream().filter(one -> one.kind() == kind).toList());
    }

    private String page(Act act, String kind, Wording blank, Model model) {
        pages.frame(act, model, "Ajouter");
        model.addAttribute("kind", kind);
        model.addAttribute(
                "title",
                kind.equals("article")
                        ? "Ajouter un article"
                        : kind.equals("action") ? "Ajouter une action" : "Ajouter une partie");
        model.addAttribute(
                "parents",
                subObjectives(act).stream()
                        .map(one -> new Option(Long.toString(one.elementId()), one.name()))
                        .toList());
        ElementController.choices(blank.kind(), labels, model);
        return "contract/amendment/element-new";
    }
}
