package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Question;
import fr.ess.contract.report.ReportCheck;
import fr.ess.contract.report.ReportEvent;
import fr.ess.contract.report.ReportEventKind;
import fr.ess.contract.report.ReportFigures;
import fr.ess.contract.report.ReportReader;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.kit.Tab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a report: what it shows, what was typed into it, what is wrong with that. */
@Component
class ReportForms {

    private final ReportReader reports;
    private final ReportFigures figures;
    private final ReportSheets sheets;

    ReportForms(ReportReader reports, ReportFigures figures, ReportSheets sheets) {
        this.reports = reports;
        this.figures = figures;
        this.sheets = sheets;
    }

    List<Question> questions(ActivityReport report) {
        return reports.questions(report.templateId());
    }

    ReportCheck check(ActivityReport report) {
        return new ReportCheck(figures.indicators(report.contractId()));
    }

    /** What is kept of each field; nothing where nothing is. */
    Map<String, String> stored(ActivityReport report) {
        Map<String, String> draft = reports.draft(report.id());
        Map<String, String> stored = new LinkedHashMap<>();
        sheets.labels(report).keySet().forEach(field -> stored.put(field, draft.getOrDefault(field, "")));
        return stored;
    }

    /** What was sent of it: a field that was not sent is left alone. */
    Map<String, String> typed(ActivityReport report, TypedValues form) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> sent = form.values() == null ? Map.of() : form.values();
        sheets.labels(report).keySet().stream()
                .filter(sent::containsKey)
                .forEach(field -> typed.put(field, form.of(field)));
        return typed;
    }

    ConflictException conflict(ActivityReport stale, TypedValues form) {
        ActivityReport now = reports.find(stale.id()).orElseThrow();
        String page = OwnReports.PATH + "/" + now.id();
        return new ConflictException(form.conflict(
                "Le bilan " + now.year() + " de «\u00a0" + now.action() + "\u00a0»",
                page,
                now.version(),
                sheets.labels(now),
                stored(now)));
    }

    /** The page of a report that may be written. */
    String page(ActivityReport report, Map<String, String> shown, Map<String, String> faults, Model model) {
        Optional<ReportEvent> returned = reports.events(report.id()).stream()
                .filter(event -> event.kind() != ReportEventKind.EXTENDED)
                .findFirst()
                .filter(event -> event.kind() != ReportEventKind.SUBMITTED);
        frame(report, model);
        model.addAttribute(
                "sheet",
                sheets.toFill(report, returned.map(ReportEvent::remarks).orElse(Map.of())));
        model.addAttribute("reason", returned.map(ReportEvent::reason).orElse(""));
        model.addAttribute("v", shown);
        model.addAttribute("faults", faults);
        saved(report, model);
        return "contract/report/fill";
    }

    void frame(ActivityReport report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("late", report.isLate(reports.today()));
        model.addAttribute("page", OwnReports.PATH + "/" + report.id());
        model.addAttribute(
                "crumbs", List.of(Tab.to("Mes actions", "/mes-actions"), Tab.here("Bilan " + report.year())));
    }

    /** What the form must send along to notice that somebody else saved meanwhile. */
    void saved(ActivityReport report, Model model) {
        model.addAttribute("typed", new TypedValues(null, report.version(), stored(report)));
    }
}
