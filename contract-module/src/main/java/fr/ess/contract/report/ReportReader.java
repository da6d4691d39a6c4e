package fr.ess.contract.report;

import fr.ess.contract.report.SubmittedReport.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads reports: what is asked, what is being written, what was sent and what became of it. */
@Service
public class ReportReader {

    private static final String REPORT = """
            select r.id, r.campaign_id, c.contract_id, c.year, c.template_id, c.consolidates, c.state = 'OPEN' as running,
                   c.example, r.action_id, t.code as action_code, t.title as action_title, r.state, r.deadline, r.version,
                   r.editor_name, r.edited_at
            from contract_report r join contract_report_campaign c on c.id = r.campaign_id
            left join lateral contract_tree_at(c.contract_id, :day) t on t.element_id = r.action_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Optional<ActivityReport> find(long id) {
        return reports("where r.id = :which", id).stream().findFirst();
    }

    /** The reports on actions, the newest year first. */
    public List<ActivityReport> ofActions(Collection<Long> actions) {
        return actions.isEmpty()
                ? List.of()
                : reports("where r.action_id in (:which) order by c.year desc, t.code nulls first, r.id", actions);
    }

    private List<ActivityReport> reports(String where, Object which) {
        return jdbc.sql(REPORT + where)
                .param("day", today())
                .param("which", which)
                .query(ActivityReport.class)
                .list();
    }

    /** The actions that organisations carry today; former addresses of theirs count. */
    public Set<Long> actionsOf(Set<String> organisations) {
        return organisations.isEmpty()
                ? Set.of()
                : new TreeSet<>(jdbc.sql("""
                        select p.action_id from sector_contract c
                        cross join lateral contract_operators_at(c.id, :day) p
                        join organisation o on o.id = p.organisation_id
                        where o.slug in (:slugs)
                           or o.id in (select organisation_id from organisation_former_slug where slug in (:slugs))
                        """)
                        .param("day", today())
                        .param("slugs", organisations)
                        .query(Long.class)
                        .list());
    }

    /** The actions to which funders gave money by today. */
    public Set<Long> actionsFundedBy(Set<String> organisations) {
        return organisations.isEmpty()
                ? Set.of()
                : new TreeSet<>(jdbc.sql("""
                        select m.action_id from sector_contract c
                        cross join lateral contract_money_at(c.id, :day) m
                        join contract_funder f on f.id = m.funder_id
                        join organisation o on o.id = f.organisation_id
                        where m.allocated_cents > 0 and (o.slug in (:slugs)
                           or o.id in (select organisation_id from organisation_former_slug where slug in (:slugs)))
                        """)
                        .param("day", today())
                        .param("slugs", organisations)
                        .query(Long.class)
                        .list());
    }

    public List<Question> questions(long template) {
        return jdbc.sql("""
                        select id, section, code, kind, label, help, required, indicator_id
                        from contract_report_question where template_id = ? order by position, id
                        """).param(template).query(Question.class).list();
    }

    public Map<String, String> draft(long report) {
        return jdbc
                .sql("select field, value from contract_report_draft where report_id = ?")
                .param(report)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is attached to the draft. */
    public List<ReportFile> files(long report) {
        return jdbc.sql("""
                        select id, question_id, name, type, octet_length(bytes) as size from contract_report_file
                        where report_id = ? and not removed order by id
                        """).param(report).query(ReportFile.class).list();
    }

    /** What was sent, the newest first. */
    public List<SubmittedReport> submissions(long report) {
        return submissions("report_id = :report order by number desc", Map.of("report", report));
    }

    public Optional<SubmittedReport> submission(long id) {
        return submissions("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The last one that each report had sent by {@code day}, by the report's number. */
    public Map<Long, SubmittedReport> lastSent(Collection<Long> reports, LocalDate day) {
        return reports.isEmpty()
                ? Map.of()
                : submissions(
                                "report_id in (:reports) and submitted_on <= :day order by number",
                                Map.of("reports", reports, "day", day))
                        .stream()
                        .collect(Collectors.toMap(
                                SubmittedReport::reportId, Function.identity(), (before, after) -> after));
    }

    private List<SubmittedReport> submissions(String where, Map<String, ?> values) {
        List<SubmissionLine> lines = jdbc.sql(
                        "select id, report_id, number, author_name, submitted_on from contract_report_submission where "
                                + where)
                .params(values)
                .query(SubmissionLine.class)
                .list();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Long> ids = lines.stream().map(SubmissionLine::id).toList();
        Map<Long, Map<Long, Answer>> answers = jdbc
                .sql("""
                        select submission_id, question_id, text, period, first, second from contract_report_answer
                        where submission_id in (:ids)
                        """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getLong("submission_id"),
                        new Answer(
                                row.getLong("question_id"),
                                row.getString("text"),
                                row.getString("period"),
                                row.getBigDecimal("first"),
                                row.getBigDecimal("second"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.toMap(one -> one.getValue().questionId(), Map.Entry::getValue)));
        Map<Long, List<ReportFile>> files = jdbc
                .sql("""
                        select a.submission_id, f.id, f.question_id, f.name, f.type, octet_length(f.bytes) as size
                        from contract_report_answer_file a join contract_report_file f on f.id = a.file_id
                        where a.submission_id in (:ids) order by f.id
                        """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getLong("submission_id"),
                        new ReportFile(
                                row.getLong("id"),
                                row.getLong("question_id"),
                                row.getString("name"),
                                row.getString("type"),
                                row.getInt("size"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return lines.stream()
                .map(line -> new SubmittedReport(
                        line.id(),
                        line.reportId(),
                        line.number(),
                        line.authorName(),
                        line.submittedOn(),
                        answers.getOrDefault(line.id(), Map.of()),
                        files.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** What became of it, the newest first. */
    public List<ReportEvent> events(long report) {
        Map<Long, Map<Long, String>> remarks = jdbc.sql("""
                        select m.event_id, m.question_id, m.text
                        from contract_report_remark m join contract_report_event e on e.id = m.event_id
                        where e.report_id = ?
                        """).param(report).query(RemarkLine.class).list().stream()
                .collect(Collectors.groupingBy(
                        RemarkLine::eventId, Collectors.toMap(RemarkLine::questionId, RemarkLine::text)));
        return jdbc.sql("""
                        select e.id, e.kind, s.number as submission, e.reason, e.deadline, e.author_name, e.on_date
                        from contract_report_event e left join contract_report_submission s on s.id = e.submission_id
                        where e.report_id = ? order by e.id desc
                        """).param(report).query(EventLine.class).list().stream()
                .map(line -> line.event(remarks.getOrDefault(line.id(), Map.of())))
                .toList();
    }

    /** What is approved of a report by today. */
    public Optional<SubmittedReport> approved(ActivityReport report) {
        return approved(report.contractId(), report.actionId(), report.year(), today());
    }

    /** What was approved by {@code day} of the report on an action for a year. */
    public Optional<SubmittedReport> approved(long contract, long action, int year, LocalDate day) {
        return jdbc.sql("""
                        select submission_id from contract_reports_approved_at(?, ?) where action_id = ? and year = ?
                        """)
                .params(contract, day, action, year)
                .query(Long.class)
                .optional()
                .flatMap(this::submission);
    }

    private record SubmissionLine(long id, long reportId, int number, String authorName, LocalDate submittedOn) {}

    private record RemarkLine(long eventId, long questionId, String text) {}

    private record EventLine(
            long id,
            ReportEventKind kind,
            @Nullable Integer submission,
            String reason,
            @Nullable LocalDate deadline,
            String authorName,
            LocalDate onDate) {

        ReportEvent event(Map<Long, String> remarks) {
            return new ReportEvent(id, kind, submission, reason, deadline, authorName, onDate, remarks);
        }
    }
}
