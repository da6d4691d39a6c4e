package fr.ess.contract.report;

import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operators do with their reports: write, and send. */
@Service
@Transactional
public class ReportBook {

    private final JdbcClient jdbc;
    private final ReportReader reports;

    ReportBook(JdbcClient jdbc, ReportReader reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** What became of what was to be saved. */
    public enum Outcome {
        DONE,
        /** Somebody else saved meanwhile: nothing was written. */
        OVERTAKEN
    }

    /** Keeps what is typed; a field that did not change is left alone, and nothing changed leaves the version. */
    public Outcome save(ActivityReport report, long version, Map<String, String> typed, Author author) {
        requireWritable(report);
        if (!claim(report.id(), version)) {
            return Outcome.OVERTAKEN;
        }
        Map<String, String> stored = reports.draft(report.id());
        List<Map.Entry<String, String>> changed = typed.entrySet().stream()
                .filter(field -> !field.getValue().equals(stored.getOrDefault(field.getKey(), "")))
                .toList();
        for (Map.Entry<String, String> field : changed) {
            jdbc.sql("""
                            insert into contract_report_draft (report_id, field, value) values (?, ?, ?)
                            on conflict (report_id, field) do update set value = excluded.value
                            """).params(report.id(), field.getKey(), field.getValue()).update();
        }
        if (!changed.isEmpty()) {
            jdbc.sql("""
                            update contract_report set version = version + 1, editor_name = ?, edited_at = now() where id = ?
                            """).params(author.name(), report.id()).update();
        }
        return Outcome.DONE;
    }

    static void requireWritable(ActivityReport report) {
        if (!report.running()) {
            throw new RefusedException("Cette campagne est close\u00a0: ses bilans ne changent plus.");
        }
        if (!report.state().isWritable()) {
            throw new RefusedException(
                    "Ce bilan est envoyé\u00a0: il ne change plus, sauf si la CRESS vous le renvoie.");
        }
    }

    /** Holds the row to the end of the transaction. */
    private boolean claim(long report, long version) {
        return jdbc.sql("select id from contract_report where id = ? and version = ? for update")
                .params(report, version)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Sends what was saved; its faults must have been looked for before. */
    public Outcome submit(
            ActivityReport report, long version, List<Question> questions, ReportCheck check, Author author) {
        requireWritable(report);
        if (!claim(report.id(), version)) {
            return Outcome.OVERTAKEN;
        }
        Map<String, String> draft = reports.draft(report.id());
        UnaryOperator<String> typed = field -> draft.getOrDefault(field, "");
        long submission = jdbc.sql("""
                        insert into contract_report_submission (report_id, number, author_id, author_name, submitted_on)
                        values (:report, (select coalesce(max(number), 0) + 1 from contract_report_submission where report_id = :report),
                                :author, :name, :today) returning id
                        """)
                .param("report", report.id())
                .param("author", author.accountId())
                .param("name", author.name())
                .param("today", reports.today())
                .query(Long.class)
                .single();
        for (Question question : questions) {
            answer(report, submission, question, typed, check);
        }
        jdbc.sql("""
                        insert into contract_report_answer_file (submission_id, file_id)
                        select ?, id from contract_report_file where report_id = ? and not removed
                        """).params(submission, report.id()).update();
        event(report.id(), submission, ReportEventKind.SUBMITTED, "", null, author, reports.today());
        move(report.id(), report.state(), ReportState.SUBMITTED);
        return Outcome.DONE;
    }

    private void answer(
            ActivityReport report, long submission, Question question, UnaryOperator<String> typed, ReportCheck check) {
        boolean number = question.kind() == QuestionKind.NUMBER || question.kind() == QuestionKind.INDICATOR;
        BigDecimal first = number ? check.number(question, question.first(), typed) : null;
        BigDecimal second = number ? check.number(question, question.second(), typed) : null;
        String text = typed.apply(question.text());
        String period = report.consolidates() ? typed.apply(question.period()) : "";
        if (first == null && text.isEmpty() && period.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into contract_report_answer (submission_id, question_id, text, period, first, second)
                        values (:submission, :question, :text, :period, :first, :second)
                        """)
                .param("submission", submission)
                .param("question", question.id())
                .param("text", text.isEmpty() ? null : text)
                .param("period", period.isEmpty() ? null : period)
                .param("first", first)
                .param("second", second)
                .update();
    }

    /** Writes what became of a report; answers its number. */
    long event(
            long report,
            @Nullable Long submission,
            ReportEventKind kind,
            String reason,
            @Nullable LocalDate deadline,
            Author author,
            LocalDate on) {
        return jdbc.sql("""
                        insert into contract_report_event (report_id, submission_id, kind, reason, deadline, author_id, author_name, on_date)
                        values (:report, :submission, :kind, :reason, :deadline, :authorId, :author, :day) returning id
                        """)
                .param("report", report)
                .param("submission", submission)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("deadline", deadline)
                .param("authorId", author.accountId())
                .param("author", author.name())
                .param("day", on)
                .query(Long.class)
                .single();
    }

    /** Moves a report on; whoever looked at another state is told. */
    void move(long report, ReportState from, ReportState to) {
        boolean moved = from.next().contains(to)
                && jdbc.sql("update contract_report set state = ?, version = version + 1 where id = ? and state = ?")
                                .params(to.name(), report, from.name())
                                .update()
                        == 1;
        if (!moved) {
            throw new RefusedException("Ce bilan a changé d’état entre-temps\u00a0: relisez-le.");
        }
    }
}
