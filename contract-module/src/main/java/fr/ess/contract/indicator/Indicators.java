package fr.ess.contract.indicator;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.IndicatorRows.Served;
import fr.ess.contract.indicator.IndicatorRows.ValueLine;
import fr.ess.contract.indicator.IndicatorRows.VersionLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads indicators and their values as they were defined and known on any day. */
@Service
public class Indicators {

    private static final String VERSION = """
            select i.id, i.code, v.id as version_id, v.number, v.title, v.definition, v.unit, v.first_term, v.second_term,
                   v.decimals, v.negative, v.kind, v.over_actions, v.over_territories, v.over_years, v.source, v.counted_by,
                   v.baseline, v.baseline_on, v.baseline_source, v.target, v.target_on, v.target_source, v.published,
                   v.example, v.author_name, v.known_on, v.in_force_on
            """;

    private final JdbcClient jdbc;

    Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, in the order of their codes. */
    public List<Indicator> at(SectorContract contract, LocalDate day) {
        return filled(jdbc.sql(VERSION + """
                        from contract_indicators_at(:contract, :day) v
                        join contract_indicator i on i.id = v.indicator_id order by i.code
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .query(VersionLine.class)
                .list());
    }

    public Optional<Indicator> find(SectorContract contract, LocalDate day, String code) {
        return at(contract, day).stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** Every definition that it had, the newest first. */
    public List<Indicator> versions(long indicator) {
        return filled(jdbc.sql(VERSION + """
                        from contract_indicator_version v join contract_indicator i on i.id = v.indicator_id
                        where i.id = ? order by v.number desc
                        """)
                .param(indicator)
                .query(VersionLine.class)
                .list());
    }

    /** Every line of an indicator that was known on {@code day}, superseded ones too, by cell and then in time. */
    public List<IndicatorValue> lines(long indicator, LocalDate day) {
        return values("l.indicator_id = :which", indicator, day);
    }

    /** The lines of all indicators of a contract that nothing known by {@code day} supersedes. */
    public Map<Long, List<IndicatorValue>> current(SectorContract contract, LocalDate day) {
        return lines("i.contract_id = :which", contract.id(), day)
                .filter(ValueLine::current)
                .collect(Collectors.groupingBy(
                        ValueLine::indicatorId, Collectors.mapping(ValueLine::value, Collectors.toList())));
    }

    private List<IndicatorValue> values(String where, long which, LocalDate day) {
        return lines(where, which, day).map(ValueLine::value).toList();
    }

    private Stream<ValueLine> lines(String where, long which, LocalDate day) {
        return jdbc
                .sql("""
                        select l.id, l.indicator_id, l.action_id, l.territory_id, t.name as territory, l.year, l.on_date, l.first,
                               l.second, l.origin, l.author_name, l.known_on, l.recorded_at, l.supersedes_id, l.reason, l.example,
                               not exists (select from contract_indicator_line s
                                           where s.supersedes_id = l.id and s.known_on <= :day) as current
                        from contract_indicator i join contract_indicator_line l on l.indicator_id = i.id
                        left join territory t on t.id = l.territory_id
                        where l.known_on <= :day and %s
                        order by l.year, l.action_id nulls first, t.code, l.on_date, l.known_on, l.id
                        """.formatted(where))
                .param("day", day)
                .param("which", which)
                .query(ValueLine.class)
                .list()
                .stream();
    }

    private List<Indicator> filled(List<VersionLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Served>> served = jdbc
                .sql("""
                        select s.version_id, s.element_id, e.kind = 'ACTION' as action
                        from contract_indicator_served s join contract_element e on e.id = s.element_id
                        where s.version_id in (:versions) order by s.element_id
                        """)
                .param("versions", lines.stream().map(VersionLine::versionId).toList())
                .query(Served.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Served::versionId));
        return lines.stream()
                .map(line -> line.indicator(served.getOrDefault(line.versionId(), List.of())))
                .toList();
    }
}
