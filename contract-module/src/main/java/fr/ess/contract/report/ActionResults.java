package fr.ess.contract.report;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorFigures;
import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Indicators;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an action has produced, as everybody may read it: published indicators, and which years' reports are approved. */
@Service
public class ActionResults {

    private final JdbcClient jdbc;
    private final Indicators indicators;

    ActionResults(JdbcClient jdbc, Indicators indicators) {
        this.jdbc = jdbc;
        this.indicators = indicators;
    }

    /** @param approvedYears the years whose report was approved by that day */
    public record Results(List<Integer> approvedYears, List<Result> figures) {}

    /**
     * One figure.
     *
     * @param figure in French, with its unit; none where nothing is known
     * @param missing how many values are due and not there
     * @param address where it is explained, line by line
     */
    public record Result(
            String code, String title, @Nullable String figure, int missing, boolean example, String address) {}

    public Results of(SectorContract contract, long action, LocalDate day) {
        List<Integer> years = jdbc.sql("""
                        select year::int from contract_reports_approved_at(?, ?) where action_id = ? order by year
                        """)
                .params(contract.id(), day, action)
                .query(Integer.class)
                .list();
        Map<Long, List<IndicatorValue>> values = indicators.current(contract, day);
        return new Results(
                years,
                indicators.at(contract, day).stream()
                        .filter(Indicator::published)
                        .filter(one -> concerns(one, action, values.getOrDefault(one.id(), List.of())))
                        .map(one -> result(contract, one, action, day, values.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    /** The actions of which some year's report was approved by that day. */
    public Set<Long> reported(SectorContract contract, LocalDate day) {
        return jdbc.sql("select distinct action_id from contract_reports_approved_at(?, ?)")
                .params(contract.id(), day)
                .query(Long.class)
                .set();
    }

    private static boolean concerns(Indicator indicator, long action, List<IndicatorValue> values) {
        return indicator.actions().contains(action)
                || values.stream()
                        .anyMatch(value ->
                                Long.valueOf(action).equals(value.reading().action()));
    }

    private static Result result(
            SectorContract contract, Indicator indicator, long action, LocalDate day, List<IndicatorValue> values) {
        var whole = IndicatorFigures.of(contract, indicator, day, values, new Scope(action, null, null));
        boolean example = indicator.example()
                || values.stream()
                        .filter(value ->
                                Long.valueOf(action).equals(value.reading().action()))
                        .anyMatch(IndicatorValue::example);
        return new Result(
                indicator.code(),
                indicator.title(),
                whole.value().map(value -> Figure.inFrench(value, indicator)).orElse(null),
                whole.total().missing(),
                example,
                "/contrat/indicateurs/" + indicator.code() + "?contrat=" + contract.slug() + "&action=" + action
                        + "&date=" + day);
    }
}
