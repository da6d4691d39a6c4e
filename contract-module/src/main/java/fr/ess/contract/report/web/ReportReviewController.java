package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportFiles;
import fr.ess.contract.report.ReportJudgement;
import fr.ess.contract.report.ReportReader;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff read a report, and return or approve it. */
@Controller
@RequestMapping(CampaignDesk.PATH + "/rapports/{id:[0-9]+}")
class ReportReviewController {

    private final CampaignDesk desk;
    private final ReportJudgement judgement;
    private final ReportReader reports;
    private final ReviewPages review;
    private final ReportFiles files;

    ReportReviewController(
            CampaignDesk desk, ReportJudgement judgement, ReportReader reports, ReviewPages review, ReportFiles files) {
        this.desk = desk;
        this.judgement = judgement;
        this.reports = reports;
        this.review = review;
        this.files = files;
    }

    @GetMapping
    String read(@PathVariable long id, Model model) {
        return review.page(desk.report(id), Map.of(), Map.of(), model);
    }

    @PostMapping("/renvoi")
    String giveBack(
            @PathVariable long id,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ActivityReport report = desk.report(id);
        Map<String, String> faults = new LinkedHashMap<>();
        Map<Long, String> remarks = new LinkedHashMap<>();
        reports.questions(report.templateId()).forEach(question -> {
            String remark = ReviewPages.limited(form, "r" + question.id(), faults);
            if (!remark.isEmpty()) {
                remarks.put(question.id(), remark);
            }
        });
        String reason = ReviewPages.limited(form, "reason", faults);
        if (reason.isEmpty() && remarks.isEmpty()) {
            faults.put("reason", "Dites ce qui manque, ici ou sous une question.");
        }
        Map<String, String> said = new LinkedHashMap<>(Map.of("reason", "Remarque sur l’ensemble"));
        reports.questions(report.templateId())
                .forEach(question -> said.put("r" + question.id(), "Remarque sur « " + question.label() + " »"));
        if (review.isLeft(report, form, "/renvoi", "Renvoyé avec des remarques", said)) {
            return review.left(report, next);
        }
        if (ReviewPages.refused(faults, response)) {
            return review.page(report, form.values() == null ? Map.of() : form.values(), faults, model);
        }
        judgement.giveBack(report, reason, remarks, OwnReports.author(person));
        Flash.success(next, "Le bilan est renvoyé avec vos remarques.");
        return "redirect:" + CampaignDesk.page(report);
    }

    @PostMapping("/accord")
    String approve(
            @PathVariable long id,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        ActivityReport report = desk.report(id);
        if (review.isLeft(report, form, "/accord", "Approuvé", Map.of())) {
            return review.left(report, next);
        }
        judgement.approve(report, OwnReports.author(person));
        Flash.success(next, "Le bilan est approuvé\u00a0; ses chiffres rejoignent les indicateurs.");
        return "redirect:" + CampaignDesk.page(report);
    }

    @GetMapping("/pieces/{file:[0-9]+}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
        return ReportUploads.answer(files.content(desk.report(id).id(), file).orElseThrow(NotFoundException::new));
    }
}
