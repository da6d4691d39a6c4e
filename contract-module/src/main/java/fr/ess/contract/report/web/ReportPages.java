package fr.ess.contract.report.web;

import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportEvent;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.SubmittedReport;
import fr.ess.platform.french.French;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Pages on which a report is read. */
@Component
class ReportPages {

    private final ReportReader reports;
    private final ReportSheets sheets;
    private final ReportForms forms;
    private final Clock clock;

    ReportPages(ReportReader reports, ReportSheets sheets, ReportForms forms, Clock clock) {
        this.reports = reports;
        this.sheets = sheets;
        this.forms = forms;
        this.clock = clock;
    }

    /** To its operator, who may not write it now. */
    String toOperator(ActivityReport report, Model model) {
        forms.frame(report, model);
        read(report, model);
        return "contract/report/read";
    }

    /** What was sent last, if anything, with what became of it. */
    void read(ActivityReport report, Model model) {
        List<SubmittedReport> sent = reports.submissions(report.id());
        List<ReportEvent> events = reports.events(report.id());
        model.addAttribute("report", report);
        model.addAttribute("events", events);
        model.addAttribute("versions", sent);
        if (!sent.isEmpty()) {
            show(report, sent.get(0), model);
        }
    }

    void show(ActivityReport report, SubmittedReport submitted, Model model) {
        model.addAttribute("sheet", sheets.sent(report, submitted, Map.of()));
        model.addAttribute("submitted", submitted);
    }

    /** What a script puts beside the form after it saved. */
    void saved(ActivityReport report, boolean overtaken, Map<String, String> faults, Model model) {
        var at = report.editedAt();
        model.addAttribute("page", OwnReports.PATH + "/" + report.id());
        model.addAttribute("overtaken", overtaken);
        model.addAttribute("wrong", faults.size());
        model.addAttribute(
                "at",
                at == null
                        ? ""
                        : French.time(at.atZoneSameInstant(clock.getZone()).toLocalTime()));
    }
}
