package fr.ess.contract.report.web;

import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportFiles;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an operator carries: its actions, the reports that are asked of it, those it sent. */
@Controller
class MyActionsController {

    private final OwnReports own;
    private final ReportFiles files;
    private final ReportLines lines;

    MyActionsController(OwnReports own, ReportFiles files, ReportLines lines) {
        this.own = own;
        this.files = files;
        this.lines = lines;
    }

    @GetMapping("/mes-actions")
    String mine(@AuthenticationPrincipal SignedIn person, Model model) {
        List<ActivityReport> all = own.carriedBy(person);
        model.addAttribute(
                "waiting",
                lines.of(all.stream().filter(ActivityReport::isWritable).toList()));
        model.addAttribute(
                "others",
                lines.of(all.stream().filter(report -> !report.isWritable()).toList()));
        model.addAttribute("actions", lines.actions(person));
        return "contract/report/mine";
    }

    @GetMapping(OwnReports.PATH + "/{id:[0-9]+}/pieces/{file:[0-9]+}")
    ResponseEntity<byte[]> file(
            @PathVariable long id, @PathVariable long file, @AuthenticationPrincipal SignedIn person) {
        ActivityReport report = own.carriedBy(person, id);
        return ReportUploads.answer(files.content(report.id(), file).orElseThrow(NotFoundException::new));
    }
}
