package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a decision of a contract may be about on a day. */
@Service
public class DecisionTargets {

    private final JdbcClient jdbc;

    DecisionTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their kinds, those of {@link DecisionSubject} that need no number first and last. */
    public List<DecisionTarget> of(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select 'NEW_ACTION' as subject, 'NEW_ACTION' as key, 'Une action nouvelle' as label, 0 as kind, '' as sort
                        union all
                        select 'ACTION', 'ACTION:' || t.element_id, concat_ws(' – ', t.code, t.title), 1, coalesce(t.code, '')
                        from contract_tree_at(:contract, :day) t where t.kind = 'ACTION'
                        union all
                        select 'ACT', 'ACT:' || a.id, a.title, 2, lpad(a.id::text, 10, '0')
                        from contract_act a where a.contract_id = :contract and a.state <> 'ABANDONED'
                        union all
                        select 'ENVELOPE', 'ENVELOPE:' || f.id || ':' || y.year, f.name || ', ' || y.year, 3, lpad(f.position::text, 5, '0') || y.year
                        from contract_funder f
                        cross join generate_series(cast(:first as integer), cast(:last as integer)) as y (year)
                        where f.contract_id = :contract
                        union all
                        select 'MEETING', 'MEETING:' || m.meeting_id, m.title || ', ' || to_char(m.day, 'DD/MM/YYYY'), 4, m.day::text
                        from contract_meetings_at(:contract, :day) m
                        union all
                        select 'OTHER', 'OTHER', 'Autre sujet', 5, ''
                        order by kind, sort, label
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .param("first", contract.firstYear())
                .param("last", contract.lastYear())
                .query((row, number) -> new DecisionTarget(
                        DecisionSubject.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }
}
