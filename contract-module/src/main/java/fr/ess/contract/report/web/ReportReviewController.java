package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportFiles;
import fr.ess.contract.report.ReportJudgement;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.ReportState;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
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

/** Where the staff read a report, and return it, approve it, open it again or give it more time. */
@Controller
@RequestMapping(CampaignDesk.PATH + "/rapports/{id:[0-9]+}")
class ReportReviewController {

    private static final int LONGEST = 4000;

    private final CampaignDesk desk;
    private final ReportJudgement judgement;
    private final ReportReader reports;
    private final ReportPages pages;
    private final ReportFiles files;

    ReportReviewController(
            CampaignDesk desk, ReportJudgement judgement, ReportReader reports, ReportPages pages, ReportFiles files) {
        this.desk = desk;
        this.judgement = judgement;
        this.reports = reports;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping
    String read(@PathVariable long id, Model model) {
        return page(desk.report(id), Map.of(), Map.of(), model);
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
            String remark = limited(form, "r" + question.id(), faults);
            if (!remark.isEmpty()) {
                remarks.put(question.id(), remark);
            }
        });
        String reason = limited(form, "reason", faults);
        if (reason.isEmpty() && remarks.isEmpty()) {
            faults.put("reason", "Dites ce qui manque, ici ou sous une question.");
        }
        if (overtaken(report, form, faults, response) || refused(faults, response)) {
            return page(report, form.values() == null ? Map.of() : form.values(), faults, model);
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
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ActivityReport report = desk.report(id);
        Map<String, String> faults = new LinkedHashMap<>();
        if (overtaken(report, form, faults, response)) {
            return page(report, form.values() == null ? Map.of() : form.values(), faults, model);
        }
        judgement.approve(report, OwnReports.author(person));
        Flash.success(next, "Le bilan est approuvé\u00a0; ses chiffres rejoignent les indicateurs.");
        return "redirect:" + CampaignDesk.page(report);
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
        String why = limited(form, "why", faults);
        if (why.isEmpty()) {
            faults.put("why", "Dites pourquoi\u00a0: ce qui est approuvé reste, et la raison avec.");
        }
        if (overtaken(report, form, faults, response) || refused(faults, response)) {
            return page(report, form.values() == null ? Map.of() : form.values(), faults, model);
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
        String cause = limited(form, "cause", faults);
        if (cause.isEmpty()) {
            faults.put("cause", "Dites pourquoi.");
        }
        if (overtaken(report, form, faults, response) || refused(faults, response) || deadline == null) {
            return page(report, form.values() == null ? Map.of() : form.values(), faults, model);
        }
        judgement.extend(report, deadline, cause, OwnReports.author(person));
        Flash.success(next, "Le délai est prolongé, et l’opérateur prévenu.");
        return "redirect:" + CampaignDesk.page(report);
    }

    @GetMapping("/pieces/{file:[0-9]+}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
        return ReportUploads.answer(files.content(desk.report(id).id(), file).orElseThrow(NotFoundException::new));
    }

    private static String limited(TypedValues form, String field, Map<String, String> faults) {
        String typed = form.of(field);
        if (typed.length() > LONGEST) {
            faults.put(field, "4\u202f000 caractères au plus.");
        }
        return typed;
    }

    private static boolean overtaken(
            ActivityReport report, TypedValues form, Map<String, String> faults, HttpServletResponse response) {
        if (form.versionOrNone() == report.version()) {
            return false;
        }
        faults.put(
                "etat",
                "Ce bilan a changé pendant que vous le lisiez\u00a0: relisez-le. Rien de votre saisie n’est perdu.");
        response.setStatus(HttpStatus.CONFLICT.value());
        return true;
    }

    private static boolean refused(Map<String, String> faults, HttpServletResponse response) {
        if (faults.isEmpty()) {
            return false;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return true;
    }

    private String page(ActivityReport report, Map<String, String> values, Map<String, String> faults, Model model) {
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
