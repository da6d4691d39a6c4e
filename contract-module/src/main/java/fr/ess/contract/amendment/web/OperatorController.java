package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActOperators;
import fr.ess.contract.amendment.ActWords;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Who carries an action by what a draft says. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}/operateurs")
class OperatorController {

    private final ActPages pages;
    private final ActWords words;
    private final ActOperators operators;

    OperatorController(ActPages pages, ActWords words, ActOperators operators) {
        this.pages = pages;
        this.words = words;
        this.operators = operators;
    }

    /** Who carries which action, as it is typed. */
    record OperatorForm(
            @Nullable String action,
            @Nullable String named,
            @Nullable String ended) {}

    @GetMapping
    String form(@PathVariable long id, Model model) {
        Act act = pages.draft(id);
        model.addAttribute("form", new OperatorForm("", "", ElementForm.GOES_ON));
        return page(act, model);
    }

    @PostMapping
    String say(
            @PathVariable long id,
            @ModelAttribute("form") OperatorForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.draft(id);
        String named = Typed.line(form.named());
        boolean known = actions(act).containsKey(String.valueOf(form.action()));
        if (!known) {
            errors.rejectValue("action", "action", "Choisissez une action.");
        }
        if (named.isEmpty() || named.length() > 200) {
            errors.rejectValue("named", "named", "Nommez l’opérateur, en 200 caractères au plus.");
        }
        if (!errors.hasErrors()
                && !operators.say(
                        act,
                        Long.parseLong(String.valueOf(form.action())),
                        named,
                        ElementForm.ENDS.equals(form.ended()))) {
            errors.rejectValue("named", "twice", "L’acte parle déjà de cet opérateur pour cette action.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(act, model);
        }
        Flash.success(next, "L’acte le dit de " + named + ".");
        return "redirect:" + ActPages.page(id);
    }

    @PostMapping("/{line:[0-9]+}/retrait")
    String withdraw(@PathVariable long id, @PathVariable long line, RedirectAttributes next) {
        if (!operators.withdraw(pages.draft(id).id(), line)) {
            throw new NotFoundException();
        }
        Flash.success(next, "L’acte n’en dit plus rien.");
        return "redirect:" + ActPages.page(id);
    }

    /** Those that hold and those that the act adds, by number. */
    private Map<String, String> actions(Act act) {
        Map<String, String> actions = new LinkedHashMap<>();
        Stream.concat(words.of(act.id()).stream(), words.last(act.contract()).stream())
                .filter(one -> one.kind() == ElementKind.ACTION)
                .forEach(one -> actions.putIfAbsent(Long.toString(one.elementId()), one.name()));
        return actions;
    }

    private String page(Act act, Model model) {
        pages.frame(act, model, "Opérateur");
        model.addAttribute(
                "actions",
                actions(act).entrySet().stream()
                        .map(one -> new Option(one.getKey(), one.getValue()))
                        .toList());
        model.addAttribute(
                "ends",
                List.of(
                        new Option(ElementForm.GOES_ON, "Porte l’action"),
                        new Option(ElementForm.ENDS, "Ne la porte plus")));
        return "contract/amendment/operator";
    }
}
