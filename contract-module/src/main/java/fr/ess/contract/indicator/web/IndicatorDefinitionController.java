package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorBook;
import fr.ess.contract.indicator.IndicatorBook.Outcome;
import fr.ess.contract.indicator.IndicatorCounts;
import fr.ess.contract.indicator.IndicatorDefinition;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff define an indicator, and define it anew. */
@Controller
@RequestMapping(IndicatorDesk.PATH)
class IndicatorDefinitionController {

    private final IndicatorDesk desk;
    private final IndicatorBook book;
    private final IndicatorCounts counts;
    private final IndicatorChoices choices;

    IndicatorDefinitionController(
            IndicatorDesk desk, IndicatorBook book, IndicatorCounts counts, IndicatorChoices choices) {
        this.desk = desk;
        this.book = book;
        this.counts = counts;
        this.choices = choices;
    }

    @GetMapping("/nouveau")
    String blank(@RequestParam(required = false) @Nullable String contrat, Model model) {
        ReadingDay reading = desk.today(contrat);
        return form(reading, null, DefinitionFields.blank(reading.today()), null, Map.of(), model);
    }

    @PostMapping("/nouveau")
    String create(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable List<String> served,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay reading = desk.today(contrat);
        TypedValues typed = with(form, served);
        Map<String, String> faults = new LinkedHashMap<>();
        String code = typed.of("code");
        if (!code.matches("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*") || code.length() > 30 || code.equals("nouveau")) {
            faults.put("code", "Des lettres sans accent et des chiffres, par exemple E1 ou III-1.");
        }
        Set<Long> known = choices.names(reading).keySet();
        IndicatorDefinition definition =
                new DefinitionReader(typed, reading.contract(), faults).read(known, null, counts);
        if (definition != null
                && book.create(reading.contract(), code, definition, IndicatorDesk.author(person), reading.today())
                        != Outcome.DONE) {
            faults.put("code", "Ce code existe déjà\u00a0: prenez-en un autre.");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(reading, null, typed.values(), typed, faults, model);
        }
        Flash.success(next, "L’indicateur est créé.");
        return "redirect:" + IndicatorDesk.page(reading, code);
    }

    @GetMapping("/{code}/definition")
    String edit(@PathVariable String code, @RequestParam(required = false) @Nullable String contrat, Model model) {
        ReadingDay reading = desk.today(contrat);
        Indicator indicator = desk.indicator(reading, code);
        Map<String, String> stored = DefinitionFields.of(indicator);
        return form(
                reading, indicator, stored, new TypedValues(null, (long) indicator.number(), stored), Map.of(), model);
    }

    @PostMapping("/{code}/definition")
    String redefine(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable List<String> served,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay reading = desk.today(contrat);
        Indicator indicator = desk.indicator(reading, code);
        TypedValues typed = with(form, served);
        Map<String, String> faults = new LinkedHashMap<>();
        Set<Long> known = choices.names(reading).keySet();
        IndicatorDefinition definition = new DefinitionReader(typed, reading.contract(), faults)
                .read(known, indicator.rules().kind(), counts);
        if (definition == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(reading, indicator, typed.values(), typed, faults, model);
        }
        Outcome outcome = book.redefine(
                indicator.id(), (int) typed.versionOrNone(), definition, IndicatorDesk.author(person), reading.today());
        if (outcome == Outcome.OVERTAKEN) {
            Indicator stored = desk.indicator(reading, code);
            throw new ConflictException(typed.conflict(
                    stored.title(),
                    IndicatorDesk.PATH + "/" + code + "/definition?contrat="
                            + reading.contract().slug(),
                    stored.number(),
                    DefinitionFields.LABELS,
                    DefinitionFields.of(stored)));
        }
        if (outcome == Outcome.REFUSED) {
            throw new RefusedException("Cette définition contredit les valeurs déjà enregistrées.");
        }
        Flash.success(next, "La nouvelle définition est enregistrée\u00a0; l’ancienne reste lisible.");
        return "redirect:" + IndicatorDesk.page(reading, code);
    }

    private static TypedValues with(TypedValues form, @Nullable List<String> served) {
        Map<String, String> values = form.values() == null ? new HashMap<>() : new HashMap<>(form.values());
        if (served != null) {
            values.put("served", String.join(",", served));
        }
        return new TypedValues(values, form.version(), form.started());
    }

    private String form(
            ReadingDay reading,
            @Nullable Indicator indicator,
            @Nullable Map<String, String> values,
            @Nullable TypedValues typed,
            Map<String, String> faults,
            Model model) {
        desk.frame(reading, indicator, indicator == null ? "Nouvel indicateur" : "Définition", model);
        model.addAttribute("indicator", indicator == null ? null : indicator.code());
        model.addAttribute("v", values == null ? Map.of() : values);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "sources",
                counts.sources().stream()
                        .map(source -> new Option(source.key(), source.title()))
                        .toList());
        choices.choices(model);
        model.addAttribute("elements", choices.served(reading));
        return "contract/indicator/definition";
    }
}
