package fr.ess.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract to come with one action, which the URSCOP carries, and the report on its first year that is asked for. */
final class ReportFixture {

    private static final AtomicInteger YEARS = new AtomicInteger(3000);

    final int year = YEARS.getAndAdd(3);
    final String slug = "bilans-" + year;
    final long contract;
    final long action;
    final long indicator;
    final long text;
    final long figure;
    final long piece;
    final long campaign;
    final long report;
    private final JdbcClient jdbc;

    ReportFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        contract = key(
                "insert into sector_contract (slug, title, first_year, last_year) values (?, 'Essai', ?, ? + 2) returning id",
                slug,
                year,
                year);
        action = key("insert into contract_element (contract_id, kind) values (?, 'ACTION') returning id", contract);
        long act = key(
                "insert into contract_act (contract_id, kind, number, title) values (?, 'DECISION', 1, 'Acte') returning id",
                contract);
        key(
                "insert into contract_version (element_id, act_id, code, title, position) values (?, ?, 'R_1', 'Agir ensemble', 1) returning id",
                action,
                act);
        run(
                "update contract_act set state = 'IN_FORCE', known_on = current_date - 9, in_force_on = current_date - 9 where id = ?",
                act);
        run("""
                insert into contract_operator (action_id, organisation_id, name, source, known_on, in_force_on)
                select ?, id, 'URSCOP', 'Essai', current_date - 9, current_date - 9 from organisation where slug = 'urscop-rhone-alpes'
                """, action);
        indicator = key("insert into contract_indicator (contract_id, code) values (?, 'R1') returning id", contract);
        key("""
                insert into contract_indicator_version (indicator_id, number, title, unit, kind, first_term, decimals, over_actions,
                    over_territories, over_years, source, published, author_name, known_on, in_force_on)
                values (?, 1, 'Emplois tenus', 'emplois', 'SUM', 'Emplois', 0, 'ADD', 'ADD', 'ADD', 'REPORT', true, 'Essai',
                        current_date - 9, current_date - 9) returning id
                """, indicator);
        long template = key(
                "insert into contract_report_template (contract_id, title) values (?, 'Modèle') returning id",
                contract);
        text = question(template, "fait", "TEXT", true, null);
        figure = question(template, "emplois", "INDICATOR", false, indicator);
        piece = question(template, "comptes", "ATTACHMENT", false, null);
        campaign = campaign(template, year);
        report = report(campaign);
    }

    long campaign(long template, int ofYear) {
        return key("""
                insert into contract_report_campaign (contract_id, year, template_id, opened_on, deadline)
                values (?, ?, ?, current_date - 30, current_date + 10) returning id
                """, contract, ofYear, template);
    }

    private long report(long ofCampaign) {
        return key(
                "insert into contract_report (campaign_id, action_id, deadline) values (?, ?, current_date + 10) returning id",
                ofCampaign,
                action);
    }

    private long question(long template, String code, String kind, boolean required, @Nullable Long fed) {
        return jdbc.sql("""
                        insert into contract_report_question (template_id, position, section, code, kind, label, required, indicator_id)
                        values (:template, 1, 'Partie', :code, :kind, :label, :required, :fed) returning id
                        """)
                .param("template", template)
                .param("code", code)
                .param("kind", kind)
                .param("label", "Question " + code)
                .param("required", required)
                .param("fed", fed)
                .query(Long.class)
                .single();
    }

    String state() {
        return jdbc.sql("select state from contract_report where id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    String version() {
        return jdbc.sql("select version::text from contract_report where id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    /** What is kept of a field, or nothing. */
    String draft(String field) {
        return jdbc.sql("select value from contract_report_draft where report_id = ? and field = ?")
                .params(report, field)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private long key(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
