package fr.ess.contract.report;

import fr.ess.contract.SectorContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps templates of reports; one whose questions were asked is copied rather than changed. */
@Service
@Transactional
public class ReportTemplates {

    private final JdbcClient jdbc;

    ReportTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A template.
     *
     * @param used whether a campaign asks its questions, which fixes them
     */
    public record Template(long id, long contractId, String title, boolean example, boolean used, int questions) {}

    @Transactional(readOnly = true)
    public List<Template> of(SectorContract contract) {
        return jdbc.sql("""
                        select t.id, t.contract_id, t.title, t.example,
                               exists (select from contract_report_campaign c where c.template_id = t.id) as used,
                               (select count(*) from contract_report_question q where q.template_id = t.id)::int as questions
                        from contract_report_template t where t.contract_id = ? order by t.id desc
                        """).param(contract.id()).query(Template.class).list();
    }

    public long create(SectorContract contract, String title) {
        return jdbc.sql("insert into contract_report_template (contract_id, title) values (?, ?) returning id")
                .params(contract.id(), title)
                .query(Long.class)
                .single();
    }

    /** The same questions under another title, to be changed. */
    public Optional<Long> copy(SectorContract contract, long template, String title) {
        if (of(contract).stream().noneMatch(one -> one.id() == template)) {
            return Optional.empty();
        }
        long copy = create(contract, title);
        jdbc.sql("""
                        insert into contract_report_question (template_id, position, section, code, kind, label, help, required, indicator_id)
                        select ?, position, section, code, kind, label, help, required, indicator_id
                        from contract_report_question where template_id = ? order by position, id
                        """).params(copy, template).update();
        return Optional.of(copy);
    }

    /** What is written down of a question. */
    public record Draft(
            String section,
            String code,
            QuestionKind kind,
            String label,
            String help,
            boolean required,
            @Nullable Long indicator) {}

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Another question of the template has the code. */
        CODE_TAKEN,
        /** Somebody else changed it meanwhile: nothing was written. */
        OVERTAKEN
    }

    /** Adds a question at the end; false where there is one of that code. */
    public boolean ask(long template, Draft draft) {
        return filled(jdbc.sql("""
                        insert into contract_report_question (template_id, position, section, code, kind, label, help, required, indicator_id)
                        select :template, coalesce(max(position), 0) + 1, :section, :code, :kind, :label, :help, :required,
                               cast(:indicator as bigint)
                        from contract_report_question where template_id = :template
                        on conflict do nothing
                        """).param("template", template), draft).update() == 1;
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Draft draft) {
        return statement
                .param("section", draft.section())
                .param("code", draft.code())
                .param("kind", draft.kind().name())
                .param("label", draft.label())
                .param("help", draft.help())
                .param("required", draft.required())
                .param("indicator", draft.indicator());
    }

    /** The version of a question that people look at; nothing where the template does not ask it. */
    @Transactional(readOnly = true)
    public Optional<Long> version(long template, long question) {
        return jdbc.sql("select version from contract_report_question where id = ? and template_id = ?")
                .params(question, template)
                .query(Long.class)
                .optional();
    }

    /** Words a question anew. */
    public Outcome reword(long template, long question, long version, Draft draft) {
        jdbc.sql("select id from contract_report_template where id = ? for update")
                .param(template)
                .query(Long.class)
                .single();
        boolean taken = jdbc.sql("""
                        select exists (select from contract_report_question where template_id = ? and code = ? and id <> ?)
                        """)
                .params(template, draft.code(), question)
                .query(Boolean.class)
                .single();
        if (taken) {
            return Outcome.CODE_TAKEN;
        }
        int done = filled(jdbc.sql("""
                        update contract_report_question set section = :section, code = :code, kind = :kind, label = :label,
                            help = :help, required = :required, indicator_id = cast(:indicator as bigint), version = version + 1
                        where id = :question and template_id = :template and version = :version
                        """), draft)
                .param("question", question)
                .param("template", template)
                .param("version", version)
                .update();
        return done == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    /** Puts a question before or behind its neighbour; false where it is at that end already. */
    public boolean move(long template, long question, boolean up) {
        jdbc.sql("select id from contract_report_template where id = ? for update")
                .param(template)
                .query(Long.class)
                .single();
        List<Long> order = new ArrayList<>(
                jdbc.sql("select id from contract_report_question where template_id = ? order by position, id")
                        .param(template)
                        .query(Long.class)
                        .list());
        int at = order.indexOf(question);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return false;
        }
        Collections.swap(order, at, to);
        jdbc.sql("""
                        update contract_report_question q set position = o.position
                        from unnest(cast(:order as bigint[])) with ordinality as o (id, position)
                        where q.id = o.id and q.position <> o.position
                        """).param("order", order.toArray(Long[]::new)).update();
        return true;
    }

    public boolean drop(long template, long question) {
        return jdbc.sql("delete from contract_report_question where id = ? and template_id = ?")
                        .params(question, template)
                        .update()
                == 1;
    }
}
