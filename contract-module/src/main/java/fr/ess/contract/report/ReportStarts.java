package fr.ess.contract.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prepares the last year's report: on the whole period, each text begins as what was approved for the years before, year by
 * year. Source: the contract, article 2, 5 (« Le bilan de la dernière année fera également le bilan consolidé »).
 */
@Component
class ReportStarts {

    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final ReportReader reports;

    ReportStarts(JdbcClient jdbc, ReportReader reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    private record Said(String code, int year, String text) {}

    void prepare(ActivityReport report) {
        if (!report.consolidates()) {
            return;
        }
        Map<String, Map<Integer, String>> said = said(report);
        for (Question question : reports.questions(report.templateId())) {
            Map<Integer, String> years = said.getOrDefault(question.code(), Map.of());
            if (question.kind() == QuestionKind.TEXT && !years.isEmpty()) {
                String text = years.entrySet().stream()
                        .map(year -> year.getKey() + "\u00a0:\n" + year.getValue())
                        .collect(Collectors.joining("\n\n"));
                jdbc.sql("insert into contract_report_draft (report_id, field, value) values (?, ?, ?)")
                        .params(report.id(), question.period(), text.substring(0, Math.min(LONGEST, text.length())))
                        .update();
            }
        }
    }

    private Map<String, Map<Integer, String>> said(ActivityReport report) {
        List<Said> all = jdbc.sql("""
                        select q.code, r.year, a.text
                        from contract_reports_approved_at(:contract, :today) r
                        join contract_report_answer a on a.submission_id = r.submission_id and a.text <> ''
                        join contract_report_question q on q.id = a.question_id
                        where r.action_id = :action and r.year < :year
                        """)
                .param("contract", report.contractId())
                .param("today", reports.today())
                .param("action", report.actionId())
                .param("year", report.year())
                .query(Said.class)
                .list();
        return all.stream()
                .collect(Collectors.groupingBy(
                        Said::code, Collectors.toMap(Said::year, Said::text, (a, b) -> a, TreeMap::new)));
    }
}
