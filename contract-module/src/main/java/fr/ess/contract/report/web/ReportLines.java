package fr.ess.contract.report.web;

import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.ReportState;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports and actions as lists show them. */
@Component
class ReportLines {

    private final JdbcClient jdbc;
    private final ReportReader reports;
    private final Labels labels;

    ReportLines(JdbcClient jdbc, ReportReader reports, Labels labels) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.labels = labels;
    }

    /** A report in a list. */
    record Line(
            long id,
            int year,
            String action,
            String operators,
            String state,
            String css,
            String deadline,
            boolean late,
            boolean example) {}

    List<Line> of(List<ActivityReport> all) {
        return of(all, reports.today());
    }

    /** As they were read on {@code day}. */
    List<Line> of(List<ActivityReport> all, LocalDate day) {
        Map<Long, String> operators =
                operators(all.stream().map(ActivityReport::actionId).collect(Collectors.toSet()), day);
        return all.stream()
                .map(report -> new Line(
                        report.id(),
                        report.year(),
                        report.action(),
                        operators.getOrDefault(report.actionId(), "—"),
                        labels.of(report.state()),
                        css(report.state()),
                        French.date(report.deadline()),
                        report.isLate(day),
                        report.example()))
                .toList();
    }

    static String css(ReportState state) {
        return switch (state) {
            case APPROVED -> "badge-success";
            case SUBMITTED -> "";
            case OPEN, RETURNED, REOPENED -> "badge-warning";
        };
    }

    /** The actions that somebody's organisations carry today. */
    List<String> actions(SignedIn person) {
        Set<Long> own = reports.actionsOf(person.scopes(Role.OPERATOR));
        return own.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select coalesce(t.code || ' ', '') || t.title from sector_contract c
                        cross join lateral contract_tree_at(c.id, :today) t
                        where t.element_id in (:own) order by t.code
                        """)
                        .param("today", reports.today())
                        .param("own", own)
                        .query(String.class)
                        .list();
    }

    private Map<Long, String> operators(Set<Long> actions, LocalDate day) {
        record Carrier(long actionId, String names) {}
        return actions.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select p.action_id, string_agg(p.name, ', ' order by p.name) as names from sector_contract c
                        cross join lateral contract_operators_at(c.id, :day) p
                        where p.action_id in (:actions) group by p.action_id
                        """).param("day", day).param("actions", actions).query(Carrier.class).list().stream()
                        .collect(Collectors.toMap(Carrier::actionId, Carrier::names));
    }
}
