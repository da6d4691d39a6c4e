package fr.ess.contract.report;

import fr.ess.contract.SectorContract;
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

    /** Adds a question at the end; false where there is one of that code. */
    public boolean ask(
            long template,
            String section,
            String code,
            QuestionKind kind,
            String label,
            String help,
            boolean required,
            @Nullable Long indicator) {
        return jdbc.sql("""
                        insert into contract_report_question (template_id, position, section, code, kind, label, help, required, indicator_id)
                        select :template, coalesce(max(position), 0) + 1, :section, :code, :kind, :label, :help, :required, :indicator
                        from contract_report_question where template_id = :template
                        on conflict do nothing
                        """)
                        .param("template", template)
                        .param("section", section)
                        .param("code", code)
                        .param("kind", kind.name())
                        .param("label", label)
                        .param("help", help)
                        .param("required", required)
                        .param("indicator", indicator)
                        .update()
                == 1;
    }

    public boolean drop(long template, long question) {
        return jdbc.sql("delete from contract_report_question where id = ? and template_id = ?")
                        .params(question, template)
                        .update()
                == 1;
    }
}
