package fr.ess.contract;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where a contract is at work, by the places that the directory gives to its partners and operators. */
@Service
public class TerritoryLines {

    private static final String NOWHERE = "Non situés";

    private final JdbcClient jdbc;

    TerritoryLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each département in the order of its code; at the end what is in none, if there is any. */
    public List<TerritoryLine> at(SectorContract contract, LocalDate day) {
        return jdbc
                .sql("""
                        with party as (
                            select coalesce(o.departement_id, 0) as place, count(*)::int as partners, count(p.voted_on)::int as voted
                            from contract_parties_at(:contract, :day) p left join organisation o on o.id = p.organisation_id
                            where p.role = 'PARTNER_AUTHORITY' group by 1),
                        carried as (
                            select coalesce(o.departement_id, 0) as place, count(distinct p.name)::int as operators,
                                   count(distinct p.action_id)::int as actions
                            from contract_operators_at(:contract, :day) p
                            join contract_tree_at(:contract, :day) t on t.element_id = p.action_id
                            left join organisation o on o.id = p.organisation_id group by 1),
                        counted as (
                            select t.departement_id as place, count(distinct l.indicator_id)::int as indicators
                            from contract_indicator i join contract_indicator_line l on l.indicator_id = i.id
                            join lateral (select case when x.level = 'DEPARTEMENT' then x.id else x.departement_id end as departement_id
                                          from territory x where x.id = l.territory_id) t on true
                            where i.contract_id = :contract and l.known_on <= :day and l.first is not null
                              and not exists (select from contract_indicator_line n where n.supersedes_id = l.id and n.known_on <= :day)
                            group by 1)
                        select coalesce(d.name, :nowhere) as name, coalesce(party.partners, 0) as partners,
                               coalesce(party.voted, 0) as voted, coalesce(carried.operators, 0) as operators,
                               coalesce(carried.actions, 0) as actions, coalesce(counted.indicators, 0) as indicators
                        from (select id, code, name from territory where level = 'DEPARTEMENT' union all select 0, 'ZZ', null) d
                        left join party on party.place = d.id
                        left join carried on carried.place = d.id
                        left join counted on counted.place = d.id
                        order by d.code
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .param("nowhere", NOWHERE)
                .query(TerritoryLine.class)
                .list()
                .stream()
                .filter(line -> !line.isEmpty() || !line.name().equals(NOWHERE))
                .toList();
    }
}
