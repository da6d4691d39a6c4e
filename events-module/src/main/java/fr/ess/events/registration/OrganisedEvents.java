package fr.ess.events.registration;

import fr.ess.directory.participation.Editors;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events whose registrations somebody may read: all for the staff, for others those that an organisation of theirs organises. */
@Service
@Transactional(readOnly = true)
public class OrganisedEvents {

    private static final int MOST_TIMES = 400;
    private static final String SEEN = """
            e.state in ('PUBLISHED', 'CANCELLED') and (:staff or exists (
                select from event_organiser r where r.event_id = e.id and r.organisation_id = any (:kept)))""";

    private final JdbcClient jdbc;
    private final Editors editors;

    OrganisedEvents(JdbcClient jdbc, Editors editors) {
        this.jdbc = jdbc;
        this.editors = editors;
    }

    /**
     * An event as those who organise it see it.
     *
     * @param terms absent where it takes no registrations
     * @param times those that are still to come, or that somebody registered for
     */
    public record Organised(
            long id,
            String slug,
            String title,
            boolean recurring,
            boolean example,
            @Nullable Integer places,
            @Nullable RegistrationTerms terms,
            long version,
            List<LocalDateTime> times) {

        public Organised {
            times = List.copyOf(times);
        }
    }

    /** An event that takes registrations, with its next time. */
    public record Line(
            String slug,
            String title,
            boolean example,
            LocalDateTime start,
            @Nullable Integer places,
            int taken,
            int waiting) {}

    public Optional<Organised> find(String slug, SignedIn person) {
        return jdbc.sql("""
                        select e.id, e.slug, e.title, e.recurrence is not null as recurring, e.example, e.places, m.event_id is not null as taking,
                               m.open, m.opens_at, m.closes_at, m.most_companions, m.largest_group, coalesce(m.version, 0) as version
                        from event e left join event_registration_terms m on m.event_id = e.id
                        where e.slug = :slug and %s""".formatted(SEEN))
                .param("slug", slug)
                .param("staff", person.has(Role.STAFF))
                .param("kept", kept(person))
                .query((row, number) -> new Organised(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getBoolean("recurring"),
                        row.getBoolean("example"),
                        row.getObject("places", Integer.class),
                        row.getBoolean("taking")
                                ? new RegistrationTerms(
                                        row.getBoolean("open"),
                                        row.getObject("opens_at", OffsetDateTime.class),
                                        row.getObject("closes_at", OffsetDateTime.class),
                                        row.getInt("most_companions"),
                                        row.getObject("largest_group", Integer.class))
                                : null,
                        row.getLong("version"),
                        times(row.getLong("id"))))
                .optional();
    }

    /** Of all of them. */
    public List<Long> ids(SignedIn person) {
        return jdbc.sql("select e.id from event e where " + SEEN)
                .param("staff", person.has(Role.STAFF))
                .param("kept", kept(person))
                .query(Long.class)
                .list();
    }

    private Long[] kept(SignedIn person) {
        return person.has(Role.ORGANISATION_EDITOR)
                ? editors.keptBy(person.accountId()).stream()
                        .map(Editors.Kept::id)
                        .toArray(Long[]::new)
                : new Long[0];
    }

    private List<LocalDateTime> times(long event) {
        return jdbc.sql("""
                        select local_start from event_occurrence where event_id = :event
                        union select local_start from event_seats where event_id = :event and session_id is null
                        order by 1 limit :most""")
                .param("event", event)
                .param("most", MOST_TIMES)
                .query(LocalDateTime.class)
                .list();
    }

    /** How many events to come take registrations. */
    public long countComing(OffsetDateTime now) {
        return jdbc.sql("""
                        select count(*) from event_registration_terms m
                        where exists (select from event_occurrence o where o.event_id = m.event_id and o.starts_at > ?)""").param(now).query(Long.class).single();
    }

    /** The next time of each event that is still to come. */
    public List<Line> coming(SignedIn person, OffsetDateTime now, int limit) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (e.id) e.slug, e.title, e.example, o.local_start, o.starts_at, e.places, coalesce(s.taken, 0) as taken,
                                   (select count(*) from event_registration r where r.seats_id = s.id and r.state = 'WAITING') as waiting
                            from event e join event_registration_terms m on m.event_id = e.id
                            join event_occurrence o on o.event_id = e.id and o.starts_at > :now
                            left join event_seats s on s.event_id = e.id and s.local_start = o.local_start and s.session_id is null
                            where %s
                            order by e.id, o.starts_at) next
                        order by starts_at limit :limit""".formatted(SEEN))
                .param("now", now)
                .param("limit", limit)
                .param("staff", person.has(Role.STAFF))
                .param("kept", kept(person))
                .query((row, number) -> new Line(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getBoolean("example"),
                        row.getObject("local_start", LocalDateTime.class),
                        row.getObject("places", Integer.class),
                        row.getInt("taken"),
                        row.getInt("waiting")))
                .list();
    }
}
