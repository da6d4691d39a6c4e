package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorBook;
import fr.ess.contract.indicator.IndicatorBook.Outcome;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Indicators;
import fr.ess.contract.indicator.ValueSource;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** Where the staff enter a value, and put one right by another that says why. */
@Controller
@RequestMapping(IndicatorDesk.PATH + "/{code}/valeurs")
class IndicatorValuesController {

    private final IndicatorDesk desk;
    private final Indicators indicators;
    private final IndicatorBook book;
    private final ValueForms forms;

    IndicatorValuesController(IndicatorDesk desk, Indicators indicators, IndicatorBook book, ValueForms forms) {
        this.desk = desk;
        this.indicators = indicators;
        this.book = book;
        this.forms = forms;
    }

    @GetMapping("/nouvelle")
    String blank(@PathVariable String code, @RequestParam(required = false) @Nullable String contrat, Model model) {
        ReadingDay reading = desk.today(contrat);
        return page(reading, desk.indicator(reading, code), null, forms.blank(reading), Map.of(), model);
    }

    @PostMapping("/nouvelle")
    String add(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String contrat,
            @ModelAttribute TypedValues typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay reading = desk.today(contrat);
        Indicator indicator = desk.indicator(reading, code);
        return write(reading, indicator, null, typed, person, model, response, next);
    }

    @GetMapping("/{line:[0-9]+}")
    String correct(
            @PathVariable String code,
            @PathVariable long line,
            @RequestParam(required = false) @Nullable String contrat,
            Model model) {
        ReadingDay reading = desk.today(contrat);
        Indicator indicator = desk.indicator(reading, code);
        IndicatorValue value = value(indicator, line, reading);
        return page(reading, indicator, value, forms.of(value, reading), Map.of(), model);
    }

    @PostMapping("/{line:[0-9]+}")
    String replace(
            @PathVariable String code,
            @PathVariable long line,
            @RequestParam(required = false) @Nullable String contrat,
            @ModelAttribute TypedValues typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay reading = desk.today(contrat);
        Indicator indicator = desk.indicator(reading, code);
        return write(reading, indicator, value(indicator, line, reading), typed, person, model, response, next);
    }

    private String write(
            ReadingDay reading,
            Indicator indicator,
            @Nullable IndicatorValue replaced,
            TypedValues typed,
            SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (replaced != null && !replaced.current()) {
            IndicatorValue stored = forms.lastOf(indicators.lines(indicator.id(), reading.today()), replaced);
            throw new ConflictException(typed.conflict(
                    indicator.title(),
                    IndicatorDesk.PATH + "/" + indicator.code() + "/valeurs/" + stored.id() + "?contrat="
                            + reading.contract().slug(),
                    stored.id(),
                    ValueForms.LABELS,
                    forms.of(stored, reading)));
        }
        Map<String, String> faults = new LinkedHashMap<>();
        ValueForms.Entry entry = forms.read(typed, indicator, replaced, reading, faults);
        if (entry != null) {
            Outcome outcome = book.record(
                    indicator.id(),
                    entry.reading(),
                    ValueSource.ENTERED,
                    replaced == null ? null : replaced.id(),
                    entry.reason(),
                    IndicatorDesk.author(person),
                    entry.knownOn());
            forms.explain(outcome, faults);
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> given = typed.values();
            return page(reading, indicator, replaced, given == null ? Map.of() : given, faults, model);
        }
        Flash.success(next, "La valeur est enregistrée.");
        return "redirect:" + IndicatorDesk.page(reading, indicator.code());
    }

    private IndicatorValue value(Indicator indicator, long line, ReadingDay reading) {
        return indicators.lines(indicator.id(), reading.today()).stream()
                .filter(one -> one.id() == line)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private String page(
            ReadingDay reading,
            Indicator indicator,
            @Nullable IndicatorValue replaced,
            Map<String, String> values,
            Map<String, String> faults,
            Model model) {
        desk.frame(reading, indicator, replaced == null ? "Nouvelle valeur" : "Correction", model);
        forms.show(reading, indicator, replaced, model);
        model.addAttribute("v", values);
        model.addAttribute("faults", faults);
        return "contract/indicator/value";
    }
}
