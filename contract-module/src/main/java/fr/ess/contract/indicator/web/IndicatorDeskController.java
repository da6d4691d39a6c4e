package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorCounts;
import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorSource;
import fr.ess.contract.indicator.Indicators;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff look after indicators: all of them, and one with everything that was said of it. */
@Controller
@RequestMapping(IndicatorDesk.PATH)
class IndicatorDeskController {

    private final IndicatorDesk desk;
    private final Indicators indicators;
    private final IndicatorCounts counts;
    private final IndicatorExplanations explanations;
    private final IndicatorSheets sheets;

    IndicatorDeskController(
            IndicatorDesk desk,
            Indicators indicators,
            IndicatorCounts counts,
            IndicatorExplanations explanations,
            IndicatorSheets sheets) {
        this.sheets = sheets;
        this.desk = desk;
        this.indicators = indicators;
        this.counts = counts;
        this.explanations = explanations;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay reading = desk.day(contrat, date);
        desk.frame(reading, null, reading.contract().title(), model);
        model.addAttribute("indicators", sheets.views(reading, false));
        IndicatorFilesController.offer(IndicatorDesk.PATH, reading, sheets, false, model);
        return "contract/indicator/desk";
    }

    @GetMapping("/{code}")
    String one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable Long action,
            @RequestParam(required = false) @Nullable Integer territoire,
            @RequestParam(required = false) @Nullable Integer annee,
            Model model) {
        ReadingDay reading = desk.day(contrat, date);
        Indicator indicator = desk.indicator(reading, code);
        Scope scope = new Scope(action, territoire, annee);
        desk.frame(reading, indicator, indicator.title(), model);
        model.addAttribute(
                "shown",
                explanations.explain(
                        reading,
                        indicator,
                        indicators.lines(indicator.id(), reading.day()),
                        scope,
                        explanations.names(reading),
                        true));
        model.addAttribute("narrow", !scope.equals(Scope.ALL));
        model.addAttribute("whole", IndicatorAddress.of(code, Scope.ALL, reading));
        model.addAttribute("base", IndicatorDesk.PATH + "/");
        model.addAttribute("versions", indicators.versions(indicator.id()));
        counts.source(indicator.countedBy()).ifPresent(source -> showCount(reading, indicator, source, model));
        return "contract/indicator/desk-indicator";
    }

    private static void showCount(ReadingDay reading, Indicator indicator, IndicatorSource source, Model model) {
        List<LocalDate> days = IndicatorCounts.days(source, reading.contract(), reading.today());
        model.addAttribute("counter", source.title());
        model.addAttribute("countable", !days.isEmpty());
        model.addAttribute(
                "counted",
                (days.isEmpty() && source.knows(reading.today()) ? List.of(reading.today()) : days)
                        .stream().map(day -> counted(day, indicator, source)).toList());
    }

    private static String counted(LocalDate day, Indicator indicator, IndicatorSource source) {
        BigDecimal figure =
                source.count(day).stream().map(IndicatorSource.Count::first).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "Au " + French.date(day) + "\u00a0: " + French.number(figure, indicator.decimals()) + "\u00a0"
                + indicator.unit();
    }

    @PostMapping("/{code}/comptage")
    String count(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String contrat,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        ReadingDay reading = desk.today(contrat);
        Indicator indicator = desk.indicator(reading, code);
        IndicatorSource source = counts.source(indicator.countedBy()).orElseThrow(NotFoundException::new);
        List<LocalDate> days = IndicatorCounts.days(source, reading.contract(), reading.today());
        if (days.isEmpty()) {
            throw new RefusedException(
                    "Des années de ce contrat, rien n’est connu de ce qui se compte ici\u00a0: rien n’est enregistré.");
        }
        int written = counts.count(indicator, days, reading.today(), IndicatorDesk.author(person));
        Flash.success(
                next,
                written == 0
                        ? "Rien n’a changé depuis le dernier comptage."
                        : French.count(written, "valeur enregistrée", "valeurs enregistrées")
                                + (indicator.rules().kind() == IndicatorKind.STOCK ? " à ce jour." : "."));
        return "redirect:" + IndicatorDesk.page(reading, code);
    }
}
