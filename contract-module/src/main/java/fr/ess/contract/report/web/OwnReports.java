package fr.ess.contract.report.web;

import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportReader;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a report to those who carry its action today, or pay for it; to anybody else it is as if it were not there. */
@Component
class OwnReports {

    static final String PATH = "/mes-actions/bilans";

    private final ReportReader reports;

    OwnReports(ReportReader reports) {
        this.reports = reports;
    }

    static Author author(SignedIn person) {
        return new Author(person.accountId(), person.displayName());
    }

    List<ActivityReport> carriedBy(SignedIn person) {
        return reports.ofActions(reports.actionsOf(person.scopes(Role.OPERATOR)));
    }

    ActivityReport carriedBy(SignedIn person, long id) {
        return reports.find(id)
                .filter(report ->
                        reports.actionsOf(person.scopes(Role.OPERATOR)).contains(report.actionId()))
                .orElseThrow(NotFoundException::new);
    }

    /** Those of which something is approved. */
    List<ActivityReport> fundedBy(SignedIn person) {
        return reports.ofActions(reports.actionsFundedBy(person.scopes(Role.FUNDER))).stream()
                .filter(report -> reports.approved(report).isPresent())
                .toList();
    }

    ActivityReport fundedBy(SignedIn person, long id) {
        return fundedBy(person).stream()
                .filter(report -> report.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
