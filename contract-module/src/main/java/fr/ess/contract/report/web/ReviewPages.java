package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.ReportState;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages on which the staff judge a report have in common. */
@Component
class ReviewPages {

    private static final int LONGEST = 4000;

    private final CampaignDesk desk;
    private final ReportReader reports;
    private final ReportPages pages;
    private final Labels labels;

    ReviewPages(CampaignDesk desk, ReportReader reports, ReportPages pages, Labels labels) {
        this.desk = desk;
        this.reports = reports;
        this.pages = pages;
        this.labels = labels;
    }

    /** What was typed into a field; one that is too long is marked. */
    static String limited(TypedValues form, String field, Map<String, String> faults) {
        String typed = form.of(field);
        if (typed.length() > LONGEST) {
            faults.put(field, "4\u202f000 caractères au plus.");
        }
        return typed;
    }

    /** Of two who judge, the second compares; and may leave it as the first made it. */
    boolean isLeft(ActivityReport report, TypedValues form, String path, String state, Map<String, String> said) {
        String now = labels.of(report.state()) + ", attendu pour le " + French.date(report.deadline());
        if (JudgementConflict.leaves(form, now)) {
            return true;
        }
        if (form.versionOrNone() != report.version()) {
            throw JudgementConflict.of(report, form, path, state, now, said);
        }
        return false;
    }

    String left(ActivityReport report, RedirectAttributes next) {
        Flash.success(next, "Le bilan reste tel que l’autre personne l’a laissé.");
        return "redirect:" + CampaignDesk.page(report);
    }

    static boolean refused(Map<String, String> faults, HttpServletResponse response) {
        if (faults.isEmpty()) {
            return false;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return true;
    }

    String page(ActivityReport report, Map<String, String> values, Map<String, String> faults, Model model) {
        desk.frame(desk.contract(report.contractId()), desk.campaign(report.campaignId()), report.action(), model);
        pages.read(report, model);
        model.addAttribute("page", CampaignDesk.page(report));
        model.addAttribute("v", values);
        model.addAttribute("faults", faults);
        model.addAttribute("judging", report.running() && report.state() == ReportState.SUBMITTED);
        model.addAttribute("late", report.isLate(reports.today()));
        return "contract/report/review";
    }
}
