package fr.ess.contract.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of other packages read indicators from a database of theirs. */
public final class IndicatorsOf {

    private IndicatorsOf() {}

    public static Indicators database(JdbcClient jdbc) {
        return new Indicators(jdbc);
    }
}
