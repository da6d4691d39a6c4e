package fr.ess.web;

import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the calendar counts for the indicators of the contract: a year's published events and who came, by département.
 * What was told of events before they were counted here is never added.
 */
@Configuration(proxyBeanMethods = false)
class EventIndicators {

    private static final String COUNTED = """
             from event_attendance a join event e on e.id = a.event_id left join territory t on t.id = e.commune_id
            where e.state = 'PUBLISHED' and not e.example and a.session_id is null
              and a.local_start >= cast(:first as date) and a.local_start < cast(:last as date) + 1 and (%s)
            group by t.departement_id order by t.departement_id""";

    @Bean
    IndicatorSource eventsHeld(JdbcClient jdbc, Clock clock) {
        return new OfTheCalendar(
                "evenements.rendez-vous",
                "Rendez-vous de l’année au calendrier, à ce jour, hors exemples et annulés",
                """
                select t.departement_id as territory_id, count(*)::numeric as first, null::numeric as second
                from event_occurrence o join event e on e.id = o.event_id left join territory t on t.id = e.commune_id
                where e.state = 'PUBLISHED' and not e.example
                  and o.local_start >= cast(:first as date) and o.local_start < cast(:last as date) + 1
                group by t.departement_id order by t.departement_id""",
                jdbc,
                clock);
    }

    @Bean
    IndicatorSource peopleRegistered(JdbcClient jdbc, Clock clock) {
        return new OfTheCalendar(
                "evenements.inscrits",
                "Personnes inscrites aux événements de l’année commencés à ce jour, hors exemples",
                figure("sum(a.registered)", "true"),
                jdbc,
                clock);
    }

    /** Where no door was kept nobody is known to have come, which is not nobody. */
    @Bean
    IndicatorSource peopleWhoCame(JdbcClient jdbc, Clock clock) {
        return new OfTheCalendar(
                "evenements.participants",
                "Personnes venues aux événements de l’année dont l’accueil a été tenu, inscrites ou non, à ce jour, hors exemples",
                figure("sum(a.present + a.walk_ins)", "a.kept"),
                jdbc,
                clock);
    }

    private static String figure(String sum, String which) {
        return "select t.departement_id as territory_id, cast(" + sum + " as numeric) as first, null::numeric as second"
                + COUNTED.formatted(which);
    }

    /** Counts what began from the first of January to the day, which has come. */
    private record OfTheCalendar(String key, String title, String figure, JdbcClient jdbc, Clock clock)
            implements IndicatorSource {

        @Override
        public IndicatorKind kind() {
            return IndicatorKind.SUM;
        }

        @Override
        public boolean knows(LocalDate day) {
            return !day.isAfter(LocalDate.now(clock));
        }

        @Override
        public List<Count> count(LocalDate day) {
            return jdbc.sql(figure)
                    .param("first", day.withDayOfYear(1))
                    .param("last", day)
                    .query(Count.class)
                    .list();
        }
    }
}
