package fr.ess.contract.report.web;

import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportFiles;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.SubmittedReport;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a funder receives: the approved reports of the actions that it pays for. */
@Controller
class FunderReportsController {

    static final String PATH = "/financeur/bilans";

    private final OwnReports own;
    private final ReportReader reports;
    private final ReportPages pages;
    private final ReportFiles files;
    private final ReportLines lines;

    FunderReportsController(
            OwnReports own, ReportReader reports, ReportPages pages, ReportFiles files, ReportLines lines) {
        this.own = own;
        this.reports = reports;
        this.pages = pages;
        this.files = files;
        this.lines = lines;
    }

    @GetMapping(PATH)
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("reports", lines.of(own.fundedBy(person)));
        return "contract/report/received";
    }

    @GetMapping(PATH + "/{id:[0-9]+}")
    String read(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        ActivityReport report = own.fundedBy(person, id);
        pages.show(report, approved(report), model);
        model.addAttribute("report", report);
        model.addAttribute("page", PATH + "/" + id);
        model.addAttribute("crumbs", List.of(Tab.to("Bilans reçus", PATH), Tab.here("Bilan " + report.year())));
        return "contract/report/received-report";
    }

    @GetMapping(PATH + "/{id:[0-9]+}/pieces/{file:[0-9]+}")
    ResponseEntity<byte[]> file(
            @PathVariable long id, @PathVariable long file, @AuthenticationPrincipal SignedIn person) {
        SubmittedReport approved = approved(own.fundedBy(person, id));
        return ReportUploads.answer(files.sent(approved.id(), file).orElseThrow(NotFoundException::new));
    }

    private SubmittedReport approved(ActivityReport report) {
        return reports.approved(report).orElseThrow(NotFoundException::new);
    }
}
