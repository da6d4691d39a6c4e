package fr.ess.events.proposal;

import fr.ess.directory.Slug;
import fr.ess.events.EventKind;
import fr.ess.events.EventState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of events, to be written. */
@Repository
class EventRows {

    /** Pages of their own below /evenements. */
    private static final Set<String> RESERVED = Set.of("proposer", "propositions", "campagnes");

    private static final String ONE = """
            select e.*, t.name as commune, t.code as commune_code, s.name as series
            from event e left join territory t on t.id = e.commune_id left join event_series s on s.id = e.series_id
            where e.id = ?""";

    private static final String VALUES = """
            title = :title, kind = :kind, summary = :summary, description = :description, starts_at = :start, ends_at = :end,
            recurrence = :recurrence, place = :place, address = :address, commune_id = cast(:commune as integer), access = :access,
            accessibility = :accessibility, online_link = :online, price = :price, audience = :audience,
            places = cast(:places as integer), series_id = cast(:series as integer), edition = cast(:edition as smallint),
            change_reason = :reason""";

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredEvent> find(long id) {
        return jdbc.sql(ONE).param(id).query(this::read).optional();
    }

    /** The same, kept from others until the end of the transaction; its seats first, as those who take them do. */
    Optional<StoredEvent> lock(long id) {
        jdbc.sql("select id from event_seats where event_id = ? order by session_id nulls first, id for update")
                .param(id)
                .query(Long.class)
                .list();
        return jdbc.sql(ONE + " for update of e").param(id).query(this::read).optional();
    }

    /** Whether it was proposed with an address that nobody has confirmed. */
    boolean isUnconfirmed(long id) {
        return jdbc.sql("select exists (select from event_proposal where event_id = ? and state = 'UNCONFIRMED')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private StoredEvent read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        Integer commune = row.getObject("commune_id", Integer.class);
        return new StoredEvent(
                id,
                row.getString("slug"),
                EventState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getObject("portal_id", Integer.class),
                row.getBoolean("example"),
                row.getObject("moved_from", LocalDateTime.class),
                row.getString("end_reason"),
                new EventDraft(
                        row.getString("title"),
                        EventKind.valueOf(row.getString("kind")),
                        row.getString("summary"),
                        row.getString("description"),
                        organisers(id),
                        new Timing(
                                row.getObject("starts_at", LocalDateTime.class),
                                row.getObject("ends_at", LocalDateTime.class),
                                row.getString("recurrence"),
                                new TreeSet<>(exceptions(id))),
                        new EventDraft.Where(
                                row.getString("place"),
                                row.getString("address"),
                                commune == null
                                        ? null
                                        : new EventDraft.Commune(
                                                commune, row.getString("commune"), row.getString("commune_code")),
                                row.getString("access"),
                                row.getString("accessibility"),
                                row.getString("online_link")),
                        row.getString("price"),
                        row.getString("audience"),
                        row.getObject("places", Integer.class),
                        row.getString("series"),
                        row.getObject("edition", Integer.class),
                        row.getString("change_reason")));
    }

    private List<EventDraft.Organiser> organisers(long event) {
        return jdbc.sql("""
                        select r.name, r.organisation_id, o.slug from event_organiser r
                        left join organisation o on o.id = r.organisation_id where r.event_id = ? order by r.position""")
                .param(event)
                .query((row, number) -> new EventDraft.Organiser(
                        row.getString("name"), row.getObject("organisation_id", Long.class), row.getString("slug")))
                .list();
    }

    private List<LocalDate> exceptions(long event) {
        return jdbc.sql("select day from event_exception where event_id = ?")
                .param(event)
                .query(LocalDate.class)
                .list();
    }

    long insert(EventDraft draft, @Nullable Integer portal, @Nullable Integer series, String source) {
        long id = values(jdbc.sql("""
                                insert into event (slug, title, kind, summary, starts_at, ends_at, portal_id, source)
                                values (:slug, :title, :kind, :summary, :start, :end, cast(:portal as integer), :source)
                                returning id"""), draft)
                .param("slug", slug(draft.title(), 0))
                .param("portal", portal)
                .param("source", source)
                .query(Long.class)
                .single();
        write(id, draft, series);
        return id;
    }

    /** Puts all that a draft tells in the place of what is stored. */
    void update(StoredEvent stored, EventDraft draft, @Nullable Integer series) {
        write(stored.id(), draft, series);
        if (stored.state() == EventState.DRAFT || stored.state() == EventState.PROPOSED) {
            jdbc.sql("update event set slug = :slug where id = :id and slug <> :slug")
                    .param("slug", slug(draft.title(), stored.id()))
                    .param("id", stored.id())
                    .update();
        }
    }

    private void write(long id, EventDraft draft, @Nullable Integer series) {
        values(jdbc.sql("update event set " + VALUES + ", version = version + 1 where id = :id"), draft)
                .param("series", series)
                .param("id", id)
                .update();
        replaceOrganisers(id, draft.organisers());
        jdbc.sql("delete from event_exception where event_id = ? and not day::text = any (?)")
                .param(id)
                .param(draft.timing().exceptions().stream()
                        .map(LocalDate::toString)
                        .toArray(String[]::new))
                .update();
        draft.timing()
                .exceptions()
                .forEach(day -> jdbc.sql("insert into event_exception values (?, ?) on conflict do nothing")
                        .param(id)
                        .param(day)
                        .update());
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, EventDraft draft) {
        EventDraft.Where where = draft.where();
        return statement
                .param("title", draft.title())
                .param("kind", draft.kind().name())
                .param("summary", draft.summary())
                .param("description", draft.description())
                .param("start", draft.timing().start())
                .param("end", draft.timing().end())
                .param("recurrence", draft.timing().recurrence())
                .param("place", where.place())
                .param("address", where.address())
                .param(
                        "commune",
                        where.commune() == null ? null : where.commune().id())
                .param("access", where.access())
                .param("accessibility", where.accessibility())
                .param("online", where.online())
                .param("price", draft.price())
                .param("audience", draft.audience())
                .param("places", draft.places())
                .param("edition", draft.edition())
                .param("reason", draft.changeReason());
    }

    private void replaceOrganisers(long event, List<EventDraft.Organiser> organisers) {
        if (organisers(event).equals(organisers)) {
            return;
        }
        jdbc.sql("delete from event_organiser where event_id = ?").param(event).update();
        for (int i = 0; i < organisers.size(); i++) {
            jdbc.sql("insert into event_organiser (event_id, position, name, organisation_id) values (?, ?, ?, ?)")
                    .param(event)
                    .param(i + 1)
                    .param(organisers.get(i).name())
                    .param(organisers.get(i).entry())
                    .update();
        }
    }

    private String slug(String title, long except) {
        return Slug.of(
                        title,
                        slug -> RESERVED.contains(slug)
                                || jdbc.sql("select exists (select from event where slug = ? and id <> ?)")
                                        .param(slug)
                                        .param(except)
                                        .query(Boolean.class)
                                        .single())
                .value();
    }

    void state(long id, EventState state, @Nullable String endReason) {
        jdbc.sql("update event set state = ?, end_reason = ?, version = version + 1 where id = ?")
                .param(state.name())
                .param(endReason)
                .param(id)
                .update();
    }

    /** Parts of the programme stay where they are within their event; one by one, since no two are ever in one room. */
    void shiftSessions(long event, LocalDateTime from, LocalDateTime to) {
        jdbc.sql("select id from event_session where event_id = ? order by starts_at"
                        + (to.isAfter(from) ? " desc" : ""))
                .param(event)
                .query(Long.class)
                .list()
                .forEach(session -> jdbc.sql("""
                                update event_session set starts_at = starts_at + (cast(:to as timestamp) - cast(:from as timestamp)),
                                    ends_at = ends_at + (cast(:to as timestamp) - cast(:from as timestamp)) where id = :id""")
                        .param("to", to)
                        .param("from", from)
                        .param("id", session)
                        .update());
    }

    /** When its programme ends, where it has one. */
    @Nullable LocalDateTime programmeEnds(long event) {
        return jdbc.sql("select max(ends_at) from event_session where event_id = ?")
                .param(event)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                .single()
                .orElse(null);
    }

    /** One that was never published. */
    void delete(long id) {
        jdbc.sql("delete from event_exception where event_id = ?").param(id).update();
        jdbc.sql("delete from event_organiser where event_id = ?").param(id).update();
        jdbc.sql("delete from event_speaker where session_id in (select id from event_session where event_id = ?)")
                .param(id)
                .update();
        jdbc.sql("delete from event_session where event_id = ?").param(id).update();
        jdbc.sql("delete from event where id = ?").param(id).update();
    }
}
