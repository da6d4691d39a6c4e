package fr.ess.events.registration;

import fr.ess.events.Occurrences;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an event takes registrations, and how many. */
@Service
@Transactional
public class TermsDesk {

    private final JdbcClient jdbc;
    private final Occurrences occurrences;
    private final Clock clock;

    TermsDesk(JdbcClient jdbc, Occurrences occurrences, Clock clock) {
        this.jdbc = jdbc;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** The fewest places that an event can have now: those that are taken at its fullest time to come. */
    @Transactional(readOnly = true)
    public int fewestPlaces(long event) {
        return jdbc.sql("""
                        select coalesce(max(taken), 0) from event_seats where event_id = ? and session_id is null
                        and local_start > (cast(? as timestamptz) at time zone 'Europe/Paris')""")
                .param(event)
                .param(OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    /**
     * Opens registrations, or sets them anew. More places go to those who wait; fewer than are taken are refused.
     *
     * @param version as the person read it
     */
    public void set(long event, RegistrationTerms terms, @Nullable Integer places, long version) {
        jdbc.sql("select id from event_seats where event_id = ? and session_id is null order by id for update")
                .param(event)
                .query(Long.class)
                .list();
        int fewest = fewestPlaces(event);
        if (places != null && places < fewest) {
            throw new UnfitWishException(
                    "places", fewest + " places sont déjà prises\u00a0: il n’y en a pas moins à donner.");
        }
        int written = jdbc.sql("""
                        insert into event_registration_terms as t (event_id, open, opens_at, closes_at, most_companions, largest_group)
                        values (:event, :open, cast(:opens as timestamptz), cast(:closes as timestamptz), :companions, cast(:group as smallint))
                        on conflict (event_id) do update set open = excluded.open, opens_at = excluded.opens_at,
                            closes_at = excluded.closes_at, most_companions = excluded.most_companions,
                            largest_group = excluded.largest_group, version = t.version + 1
                        where t.version = :version""")
                .param("event", event)
                .param("open", terms.open())
                .param("opens", terms.opensAt())
                .param("closes", terms.closesAt())
                .param("companions", terms.mostCompanions())
                .param("group", terms.largestGroup())
                .param("version", version)
                .update();
        if (written != 1) {
            throw new RefusedException("Ces réglages ont changé entre-temps\u00a0: relisez-les, puis recommencez.");
        }
        int changed =
                jdbc.sql("""
                        update event set places = cast(:places as integer), version = version + 1
                        where id = :event and places is distinct from cast(:places as integer)""").param("places", places).param("event", event).update();
        if (changed == 1) {
            occurrences.refresh();
        }
    }
}
