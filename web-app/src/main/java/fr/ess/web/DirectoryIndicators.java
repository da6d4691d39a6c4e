package fr.ess.web;

import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the directory counts for the indicators of the contract. */
@Configuration(proxyBeanMethods = false)
class DirectoryIndicators {

    private static final String COUNTED = """
             from organisation o left join workforce_band b on b.id = o.workforce_band_id
            where o.status = 'PUBLISHED' and o.ess = 'YES' and not o.example
            group by o.departement_id order by o.departement_id""";

    @Bean
    IndicatorSource organisationsCounted(JdbcClient jdbc, Clock clock) {
        return new OfTheDirectory(
                "annuaire.organisations",
                "Structures de l’ESS publiées dans l’annuaire, hors exemples",
                "count(*)::numeric",
                jdbc,
                clock);
    }

    /** INSEE tells bands of employees, not their number: what is certain is their lower end. */
    @Bean
    IndicatorSource jobsCounted(JdbcClient jdbc, Clock clock) {
        return new OfTheDirectory(
                "annuaire.emplois",
                "Emplois au moins, d’après les tranches d’effectif des structures de l’ESS publiées, hors exemples",
                "coalesce(sum(b.least), 0)::numeric",
                jdbc,
                clock);
    }

    /** Counts by département, today: the directory keeps no past. */
    private record OfTheDirectory(String key, String title, String figure, JdbcClient jdbc, Clock clock)
            implements IndicatorSource {

        @Override
        public IndicatorKind kind() {
            return IndicatorKind.STOCK;
        }

        @Override
        public boolean knows(LocalDate day) {
            return day.equals(LocalDate.now(clock));
        }

        @Override
        public List<Count> count(LocalDate day) {
            return jdbc.sql("select o.departement_id as territory_id, " + figure + " as first, null::numeric as second"
                            + COUNTED)
                    .query(Count.class)
                    .list();
        }
    }
}
