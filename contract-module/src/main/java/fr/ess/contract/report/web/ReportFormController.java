package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportBook;
import fr.ess.contract.report.ReportCheck;
import fr.ess.contract.report.ReportFiles;
import fr.ess.contract.report.ReportReader;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.upload.AttachmentFile;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an operator fills a report, comes back to it, and sends it. */
@Controller
@RequestMapping(OwnReports.PATH + "/{id:[0-9]+}")
class ReportFormController {

    private final OwnReports own;
    private final ReportForms forms;
    private final ReportBook book;
    private final ReportReader reports;
    private final ReportUploads uploads;
    private final ReportFiles files;
    private final ReportPages pages;

    ReportFormController(
            OwnReports own,
            ReportForms forms,
            ReportBook book,
            ReportReader reports,
            ReportUploads uploads,
            ReportFiles files,
            ReportPages pages) {
        this.own = own;
        this.forms = forms;
        this.book = book;
        this.reports = reports;
        this.uploads = uploads;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping
    String open(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        ActivityReport report = own.carriedBy(person, id);
        if (!report.isWritable()) {
            return pages.toOperator(report, model);
        }
        return forms.page(report, forms.stored(report), Map.of(), model);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        ActivityReport report = own.carriedBy(person, id);
        String refused = keep(report, form, person, request, model, response);
        if (refused != null) {
            return refused;
        }
        Flash.success(next, "Le bilan est enregistré. Il n’est pas encore envoyé.");
        return "redirect:" + OwnReports.PATH + "/" + id;
    }

    /** Takes a file away, and keeps what is typed. */
    @PostMapping("/pieces/{file:[0-9]+}/retrait")
    String remove(
            @PathVariable long id,
            @PathVariable long file,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        ActivityReport report = own.carriedBy(person, id);
        String refused = keep(report, form, person, request, model, response);
        if (refused != null) {
            return refused;
        }
        if (!files.remove(report, file)) {
            throw new NotFoundException();
        }
        Flash.success(next, "La pièce est retirée.");
        return "redirect:" + OwnReports.PATH + "/" + id;
    }

    @PostMapping("/envoi")
    String submit(
            @PathVariable long id,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        ActivityReport report = own.carriedBy(person, id);
        String refused = keep(report, form, person, request, model, response);
        if (refused != null) {
            return refused;
        }
        ActivityReport kept = own.carriedBy(person, id);
        Map<String, String> stored = forms.stored(kept);
        ReportCheck check = forms.check(kept);
        check.whole(forms.questions(kept), field -> stored.getOrDefault(field, ""), reports.files(id));
        if (!check.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("kept", true);
            return forms.page(kept, stored, check.faults(), model);
        }
        if (book.submit(kept, kept.version(), forms.questions(kept), check, OwnReports.author(person))
                == ReportBook.Outcome.OVERTAKEN) {
            throw forms.conflict(kept, form);
        }
        Flash.success(next, "Le bilan est envoyé à la CRESS. Merci.");
        return "redirect:" + OwnReports.PATH + "/" + id;
    }

    /** What a script sends while somebody types: what is right is kept, what is not stays on the page and is named. */
    @PostMapping("/brouillon")
    String draft(
            @PathVariable long id,
            @ModelAttribute TypedValues form,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        ActivityReport report = own.carriedBy(person, id);
        Map<String, String> typed = forms.typed(report, form);
        ReportCheck check = forms.check(report);
        check.draft(forms.questions(report), field -> typed.getOrDefault(field, ""));
        Map<String, String> right = new LinkedHashMap<>(typed);
        right.keySet().removeAll(check.faults().keySet());
        boolean overtaken = book.save(report, form.versionOrNone(), right, OwnReports.author(person))
                == ReportBook.Outcome.OVERTAKEN;
        ActivityReport now = own.carriedBy(person, id);
        pages.saved(now, overtaken, check.faults(), model);
        if (overtaken) {
            model.addAttribute("typed", new TypedValues(null, form.version(), form.started()));
        } else {
            forms.saved(now, model);
        }
        return "contract/report/saved :: saved";
    }

    /** Keeps what was typed and attached; the page to be answered where that cannot be. */
    private @Nullable String keep(
            ActivityReport report,
            TypedValues form,
            SignedIn person,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Map<String, String> typed = forms.typed(report, form);
        ReportCheck check = forms.check(report);
        check.draft(forms.questions(report), field -> typed.getOrDefault(field, ""));
        Map<String, String> faults = new LinkedHashMap<>(check.faults());
        Map<Long, AttachmentFile.Checked> sent = uploads.read(forms.questions(report), request, faults);
        if (faults.isEmpty()) {
            if (book.save(report, form.versionOrNone(), typed, OwnReports.author(person))
                    == ReportBook.Outcome.OVERTAKEN) {
                throw forms.conflict(report, form);
            }
            uploads.attach(report, sent, OwnReports.author(person), faults);
        }
        if (faults.isEmpty()) {
            return null;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> shown = new LinkedHashMap<>(forms.stored(report));
        shown.putAll(typed);
        return forms.page(report, shown, faults, model);
    }
}
