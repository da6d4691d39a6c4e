package fr.ess.events.proposal;

import fr.ess.directory.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Things that come back, of which events are editions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventSeries {

    private static final int LONGEST_SLUG = 80;

    private final JdbcClient jdbc;

    EventSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The series of that name, made where there is none.
     *
     * @param event which is to be an edition of it; nothing while it is not stored
     * @param any whether it may be somebody else's, as for the staff
     */
    @Nullable Integer of(EventDraft draft, @Nullable Long event, boolean any) {
        if (draft.series() == null) {
            return null;
        }
        Optional<Integer> found = jdbc.sql("select id from event_series where lower(name) = lower(?)")
                .param(draft.series())
                .query(Integer.class)
                .optional();
        if (found.isEmpty()) {
            return jdbc.sql("insert into event_series (slug, name) values (?, ?) returning id")
                    .param(Slug.of(draft.series(), LONGEST_SLUG, this::isTaken).value())
                    .param(draft.series())
                    .query(Integer.class)
                    .single();
        }
        int series = found.get();
        if (!any && !isTheirs(series, draft)) {
            throw new UnfitEventException("serie", "Cette série est celle d’une autre organisation.");
        }
        if (jdbc.sql("""
                        select exists (select from event where series_id = ? and edition = cast(? as smallint)
                            and id is distinct from cast(? as bigint))""")
                .param(series)
                .param(draft.edition())
                .param(event)
                .query(Boolean.class)
                .single()) {
            throw new UnfitEventException("edition", "Un autre événement est déjà cette édition de la série.");
        }
        return series;
    }

    /** Whoever organises one edition may announce the next. */
    private boolean isTheirs(int series, EventDraft draft) {
        EventDraft.Organiser first = draft.organisers().get(0);
        return jdbc.sql("""
                        select not exists (select from event where series_id = :series) or exists (
                            select from event e join event_organiser r on r.event_id = e.id
                            where e.series_id = :series and (r.organisation_id = cast(:entry as bigint) or r.name = :name))""")
                .param("series", series)
                .param("entry", first.entry())
                .param("name", first.name())
                .query(Boolean.class)
                .single();
    }

    private boolean isTaken(String slug) {
        return jdbc.sql("select exists (select from event_series where slug = ?)")
                .param(slug)
                .query(Boolean.class)
                .single();
    }
}
