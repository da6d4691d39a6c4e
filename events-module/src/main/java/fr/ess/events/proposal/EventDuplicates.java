package fr.ess.events.proposal;

import fr.ess.events.EventState;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events that may be the same as another: on the same day, with nearly its title or at its place. */
@Service
@Transactional(readOnly = true)
public class EventDuplicates {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    EventDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that resembles. */
    public record Like(
            long id,
            String slug,
            String title,
            EventState state,
            LocalDateTime start,
            @Nullable String place) {}

    /**
     * @param event itself, where it is stored
     * @param held whether what waits for the staff counts too, which they alone may read
     */
    public List<Like> of(EventDraft draft, @Nullable Long event, boolean held) {
        EventDraft.Where where = draft.where();
        return jdbc.sql("""
                        select e.id, e.slug, e.title, e.state, e.starts_at, nullif(concat_ws(', ', e.place, t.name), '') as place
                        from event e left join territory t on t.id = e.commune_id
                        where e.id is distinct from cast(:event as bigint)
                          and (e.state = 'PUBLISHED' or :held and e.state = 'PROPOSED')
                          and (e.starts_at::date <= cast(:end as timestamp)::date and e.ends_at::date >= cast(:start as timestamp)::date
                               or exists (select from event_occurrence o where o.event_id = e.id and o.local_start::date = cast(:start as timestamp)::date))
                          and (similarity(search_phrase(e.title), search_phrase(:title)) >= 0.4
                               or (e.commune_id is not distinct from cast(:commune as integer)
                                   and similarity(search_phrase(e.place), search_phrase(:place)) >= 0.7))
                        order by similarity(search_phrase(e.title), search_phrase(:title)) desc, e.id limit :most""")
                .param("event", event)
                .param("held", held)
                .param("start", draft.timing().start())
                .param("end", draft.timing().end())
                .param("title", draft.title())
                .param(
                        "commune",
                        where.commune() == null ? null : where.commune().id())
                .param("place", where.place())
                .param("most", MOST)
                .query((row, number) -> new Like(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("title"),
                        EventState.valueOf(row.getString("state")),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getString("place")))
                .list();
    }
}
