package fr.ess.events.proposal;

import fr.ess.events.EventState;
import fr.ess.events.ProgrammeItem;
import fr.ess.events.Programmes;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme of an event, part by part; what somebody has a seat in stays. */
@Service
@Transactional
public class EventProgramme {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final EventRows rows;
    private final Programmes programmes;
    private final Clock clock;

    EventProgramme(JdbcClient jdbc, EventRows rows, Programmes programmes, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ProgrammeItem> of(long event) {
        return programmes.of(List.of(event)).getOrDefault(event, List.of());
    }

    @Transactional(readOnly = true)
    public Optional<ProgrammeItem> find(long event, long session) {
        return of(event).stream().filter(item -> item.id() == session).findFirst();
    }

    @Transactional(readOnly = true)
    public long version(long session) {
        return jdbc.sql("select version from event_session where id = ?")
                .param(session)
                .query(Long.class)
                .single();
    }

    /** Seats taken at its fullest time to come. */
    @Transactional(readOnly = true)
    public int fewestPlaces(long session) {
        return jdbc.sql("""
                        select coalesce(max(taken), 0) from event_seats where session_id = ?
                        and local_start > (cast(? as timestamptz) at time zone 'Europe/Paris')""")
                .param(session)
                .param(OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    public void add(long event, SessionDraft draft) {
        requireFits(locked(event), null, draft);
        if (of(event).size() >= MOST) {
            throw new RefusedException("Un programme a " + MOST + " séances au plus.");
        }
        long id = values(jdbc.sql("""
                                insert into event_session (event_id, title, kind, starts_at, ends_at, room, description, places)
                                values (:event, :title, :kind, :start, :end, :room, :description, cast(:places as integer)) returning id"""), draft)
                .param("event", event)
                .query(Long.class)
                .single();
        speakers(id, draft.speakers());
    }

    /** @return whether nobody else was faster */
    public boolean save(long event, long session, long version, SessionDraft draft) {
        requireFits(locked(event), session, draft);
        int fewest = fewestPlaces(session);
        if (draft.places() != null && draft.places() < fewest) {
            throw new UnfitEventException(
                    "places", fewest + " places sont déjà prises\u00a0: il n’y en a pas moins à donner.");
        }
        boolean written = values(jdbc.sql("""
                                        update event_session set title = :title, kind = :kind, starts_at = :start, ends_at = :end, room = :room,
                                            description = :description, places = cast(:places as integer), version = version + 1
                                        where id = :id and event_id = :event and version = :version"""), draft)
                        .param("id", session)
                        .param("event", event)
                        .param("version", version)
                        .update()
                == 1;
        if (written) {
            jdbc.sql("delete from event_speaker where session_id = ?")
                    .param(session)
                    .update();
            speakers(session, draft.speakers());
        }
        return written;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, SessionDraft draft) {
        return statement
                .param("title", draft.title())
                .param("kind", draft.kind().name())
                .param("start", draft.start())
                .param("end", draft.end())
                .param("room", draft.room())
                .param("description", draft.description())
                .param("places", draft.places());
    }

    private void speakers(long session, List<ProgrammeItem.Speaker> speakers) {
        for (int i = 0; i < speakers.size(); i++) {
            jdbc.sql("insert into event_speaker (session_id, position, name, capacity) values (?, ?, ?, ?)")
                    .param(session)
                    .param(i + 1)
                    .param(speakers.get(i).name())
                    .param(speakers.get(i).capacity())
                    .update();
        }
    }

    private void requireFits(StoredEvent event, @Nullable Long session, SessionDraft draft) {
        Timing timing = event.draft().timing();
        if (draft.start().isBefore(timing.start()) || draft.end().isAfter(timing.end())) {
            throw new UnfitEventException("debut", "Une séance a lieu pendant l’événement, à sa première date.");
        }
        if (draft.room() != null
                && jdbc.sql("""
                                select exists (select from event_session where event_id = :event and id is distinct from cast(:session as bigint)
                                    and room = :room and starts_at < :end and ends_at > :start)""")
                        .param("event", event.id())
                        .param("session", session)
                        .param("room", draft.room())
                        .param("start", draft.start())
                        .param("end", draft.end())
                        .query(Boolean.class)
                        .single()) {
            throw new UnfitEventException("salle", "Une autre séance occupe cette salle à cette heure.");
        }
    }

    /** One in which nobody holds a seat. */
    public void remove(long event, long session) {
        locked(event);
        if (jdbc.sql("""
                        select exists (select from event_seat_claim c join event_seats s on s.id = c.seats_id
                            where s.session_id = ?)""").param(session).query(Boolean.class).single()) {
            throw new RefusedException("Des places y sont prises\u00a0: cette séance reste au programme.");
        }
        jdbc.sql("delete from event_speaker where session_id = ?")
                .param(session)
                .update();
        jdbc.sql("delete from event_session where id = ? and event_id = ?")
                .param(session)
                .param(event)
                .update();
    }

    private StoredEvent locked(long event) {
        StoredEvent stored = rows.lock(event).orElseThrow(() -> new RefusedException("Cet événement n’existe plus."));
        if (stored.state() == EventState.CANCELLED) {
            throw new RefusedException("Un événement annulé ne change plus.");
        }
        return stored;
    }
}
