package fr.ess.contract.report;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The reports that were asked for by a day, as they stood then: what was late that day, not what is late now. */
@Service
public class ReportsOnDay {

    private final JdbcClient jdbc;

    ReportsOnDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest year first, then in the order of the actions. */
    public List<ActivityReport> of(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select r.id, s.campaign_id, c.contract_id, c.year, c.template_id, c.consolidates, s.running, c.example,
                               s.action_id, t.code as action_code, t.title as action_title, s.state, s.deadline, r.version,
                               null::text as editor_name, null::timestamptz as edited_at
                        from contract_reports_at(:contract, :day) s
                        join contract_report r on r.id = s.report_id
                        join contract_report_campaign c on c.id = s.campaign_id
                        left join contract_tree_at(:contract, :day) t on t.element_id = s.action_id
                        order by c.year desc, t.code nulls first, r.id
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .query(ActivityReport.class)
                .list();
    }

    public List<ActivityReport> ofCampaign(SectorContract contract, long campaign, LocalDate day) {
        return of(contract, day).stream()
                .filter(report -> report.campaignId() == campaign)
                .toList();
    }

    public List<ActivityReport> late(SectorContract contract, LocalDate day) {
        return of(contract, day).stream().filter(report -> report.isLate(day)).toList();
    }
}
