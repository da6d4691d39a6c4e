package fr.ess.contract.report;

import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff do with reports: return, approve, open again, give more time. Each leaves its trace and its mail. */
@Service
@Transactional
public class ReportJudgement {

    private final JdbcClient jdbc;
    private final ReportReader reports;
    private final ReportBook book;
    private final ReportFigures figures;
    private final ReportMails mails;

    ReportJudgement(JdbcClient jdbc, ReportReader reports, ReportBook book, ReportFigures figures, ReportMails mails) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.book = book;
        this.figures = figures;
        this.mails = mails;
    }

    /** Sends it back with remarks, by question or on the whole. */
    public void giveBack(ActivityReport report, String reason, Map<Long, String> remarks, Author author) {
        requireRunning(report);
        book.move(report.id(), ReportState.SUBMITTED, ReportState.RETURNED);
        long event = event(report, ReportEventKind.RETURNED, reason, author);
        remarks.forEach((question, text) -> jdbc.sql(
                        "insert into contract_report_remark (event_id, question_id, text) values (?, ?, ?)")
                .params(event, question, text)
                .update());
        mails.returned(report, event, reason);
    }

    /** Takes it as it is; its figures become values of the indicators, superseding what an earlier version said. */
    public void approve(ActivityReport report, Author author) {
        book.move(report.id(), ReportState.SUBMITTED, ReportState.APPROVED);
        long event = event(report, ReportEventKind.APPROVED, "", author);
        SubmittedReport submitted = last(report);
        figures.write(report, submitted, author);
        mails.approved(report, event);
    }

    /** Lets it be written again; what was approved stays until another version is. */
    public void reopen(ActivityReport report, String reason, Author author) {
        requireRunning(report);
        book.move(report.id(), ReportState.APPROVED, ReportState.REOPENED);
        mails.reopened(report, event(report, ReportEventKind.REOPENED, reason, author), reason);
    }

    /** Gives one report more time. */
    public void extend(ActivityReport report, LocalDate deadline, String reason, Author author) {
        requireRunning(report);
        book.event(report.id(), null, ReportEventKind.EXTENDED, reason, deadline, author, reports.today());
        jdbc.sql("update contract_report set deadline = ?, version = version + 1 where id = ?")
                .params(deadline, report.id())
                .update();
        mails.extended(report, deadline);
    }

    private static void requireRunning(ActivityReport report) {
        if (!report.running()) {
            throw new RefusedException("Cette campagne est close\u00a0: ses bilans ne changent plus.");
        }
    }

    private long event(ActivityReport report, ReportEventKind kind, String reason, Author author) {
        return book.event(report.id(), last(report).id(), kind, reason, null, author, reports.today());
    }

    private SubmittedReport last(ActivityReport report) {
        return reports.submissions(report.id()).get(0);
    }
}
