package fr.ess.contract.report;

import fr.ess.contract.SectorContract;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns, and says how far they have come. */
@Service
@Transactional
public class Campaigns {

    private static final String CAMPAIGN = """
            select c.id, c.contract_id, c.year, c.template_id, t.title as template, c.opened_on, c.deadline, c.reminders,
                   c.consolidates, case when c.closed_on > :day then 'OPEN' else c.state end as state, c.example
            from contract_report_campaign c join contract_report_template t on t.id = c.template_id
            """;

    private final JdbcClient jdbc;
    private final ReportReader reports;
    private final ReportMails mails;
    private final ReportStarts starts;

    Campaigns(JdbcClient jdbc, ReportReader reports, ReportMails mails, ReportStarts starts) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.mails = mails;
        this.starts = starts;
    }

    /** Those that were opened by {@code day}, as they stood then; the newest year first. */
    @Transactional(readOnly = true)
    public List<Campaign> of(SectorContract contract, LocalDate day) {
        return jdbc.sql(CAMPAIGN + "where c.contract_id = :contract and c.opened_on <= :day order by c.year desc")
                .param("day", day)
                .param("contract", contract.id())
                .query(Campaigns::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(long id) {
        return find(id, reports.today());
    }

    /** As it stood on {@code day}; nothing where it was not opened yet. */
    @Transactional(readOnly = true)
    public Optional<Campaign> find(long id, LocalDate day) {
        return jdbc.sql(CAMPAIGN + "where c.id = :id and c.opened_on <= :day")
                .param("day", day)
                .param("id", id)
                .query(Campaigns::read)
                .optional();
    }

    /** Asks every operator of today for the reports of a year; nothing where that year's were asked for already. */
    public Optional<Long> open(
            SectorContract contract, int year, long template, LocalDate deadline, List<Integer> reminders) {
        Optional<Long> opened = jdbc.sql("""
                        insert into contract_report_campaign (contract_id, year, template_id, opened_on, deadline, reminders, consolidates)
                        values (:contract, :year, :template, :today, :deadline, cast(:reminders as smallint[]), :last)
                        on conflict do nothing returning id
                        """)
                .param("contract", contract.id())
                .param("year", year)
                .param("template", template)
                .param("today", reports.today())
                .param("deadline", deadline)
                .param("reminders", array(reminders))
                .param("last", year == contract.lastYear())
                .query(Long.class)
                .optional();
        opened.ifPresent(this::complete);
        return opened;
    }

    private static String array(List<Integer> numbers) {
        return "{" + String.join(",", numbers.stream().map(String::valueOf).toList()) + "}";
    }

    /** Asks for the reports on actions that have an operator and were not asked for yet; how many. */
    public int complete(long campaign) {
        List<Long> added = jdbc.sql("""
                        insert into contract_report (campaign_id, action_id, deadline, asked_on)
                        select c.id, a.action_id, c.deadline, :today from contract_report_campaign c
                        cross join lateral (select distinct p.action_id from contract_operators_at(c.contract_id, :today) p
                                            join contract_tree_at(c.contract_id, :today) t on t.element_id = p.action_id) a
                        where c.id = :campaign and c.state = 'OPEN'
                        order by a.action_id on conflict do nothing returning id
                        """)
                .param("today", reports.today())
                .param("campaign", campaign)
                .query(Long.class)
                .list();
        added.stream().flatMap(id -> reports.find(id).stream()).forEach(report -> {
            starts.prepare(report);
            mails.opened(report);
        });
        return added.size();
    }

    /** Asks no more; what is not approved stays as it is. */
    public boolean close(long campaign) {
        return jdbc.sql("""
                                update contract_report_campaign set state = 'CLOSED', closed_on = ?, version = version + 1
                                where id = ? and state = 'OPEN'
                                """).params(reports.today(), campaign).update() == 1;
    }

    /** Actions that nobody carries: no report can be asked for. */
    @Transactional(readOnly = true)
    public List<String> withoutOperator(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(t.code || ' ', '') || t.title from contract_tree_at(:contract, :day) t
                        where t.kind = 'ACTION' and not exists (
                            select from contract_operators_at(:contract, :day) p where p.action_id = t.element_id)
                        order by t.code
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .query(String.class)
                .list();
    }

    private static Campaign read(ResultSet row, int number) throws SQLException {
        Array days = row.getArray("reminders");
        List<Integer> reminders = Stream.of((Object[]) days.getArray())
                .map(day -> ((Number) day).intValue())
                .toList();
        return new Campaign(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getInt("year"),
                row.getLong("template_id"),
                row.getString("template"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                reminders,
                row.getBoolean("consolidates"),
                CampaignState.valueOf(row.getString("state")),
                row.getBoolean("example"));
    }
}
