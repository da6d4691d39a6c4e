package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportJudgement;
import fr.ess.contract.report.ReportReader;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff open an approved report again, or give one more time; both with their reason. */
@Controller
@RequestMapping(CampaignDesk.PATH + "/rapports/{id:[0-9]+}")
class ReportTimeController {

    private final CampaignDesk desk;
    private final ReportJudgement judgement;
    private final ReportReader reports;
    private final ReviewPages review;

    ReportTimeController(CampaignDesk desk, ReportJudgement judgement, ReportReader reports, ReviewPages review) {
        this.desk = desk;
        this.judgement = judgement;
        this.reports = reports;
        this.review = review;
    }

    @PostMapping("/reprise")
    String reopen(
            @PathVariable long id,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ActivityReport report = desk.report(id);
        Map<String, String> faults = new LinkedHashMap<>();
        String why = ReviewPages.limited(form, "why", faults);
        if (why.isEmpty()) {
            faults.put("why", "Dites pourquoi\u00a0: ce qui est approuvé reste, et la raison avec.");
        }
        if (review.isLeft(report, form, "/reprise", "Rouvert", Map.of("why", "Raison de la réouverture"))) {
            return review.left(report, next);
        }
        if (ReviewPages.refused(faults, response)) {
            return review.page(report, form.values() == null ? Map.of() : form.values(), faults, model);
        }
        judgement.reopen(report, why, OwnReports.author(person));
        Flash.success(next, "Le bilan est rouvert\u00a0; la version approuvée reste lisible.");
        return "redirect:" + CampaignDesk.page(report);
    }

    @PostMapping("/delai")
    String extend(
            @PathVariable long id,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ActivityReport report = desk.report(id);
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate deadline = CampaignForm.deadline(form.of("deadline"), reports.today(), faults);
        if (deadline != null && !deadline.isAfter(report.deadline())) {
            faults.put("deadline", "Un jour après l’échéance d’aujourd’hui.");
        }
        String cause = ReviewPages.limited(form, "cause", faults);
        if (cause.isEmpty()) {
            faults.put("cause", "Dites pourquoi.");
        }
        Map<String, String> said = Map.of("deadline", "Nouvelle échéance", "cause", "Raison du délai");
        if (review.isLeft(report, form, "/delai", "Délai prolongé", said)) {
            return review.left(report, next);
        }
        if (ReviewPages.refused(faults, response) || deadline == null) {
            return review.page(report, form.values() == null ? Map.of() : form.values(), faults, model);
        }
        judgement.extend(report, deadline, cause, OwnReports.author(person));
        Flash.success(next, "Le délai est prolongé, et l’opérateur prévenu.");
        return "redirect:" + CampaignDesk.page(report);
    }
}
