package fr.ess.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is registered for one time of an event, for those who organise it. */
@Service
@Transactional(readOnly = true)
public class Registrants {

    private static final int FETCH_SIZE = 500;

    /** Those who have a seat before those who wait, in their order, and those who gave up last. */
    private static final String ORDER = """
            order by case when r.state in ('HELD', 'OFFERED', 'CONFIRMED') then 0 when r.state = 'WAITING' then 1 else 2 end,
                case when r.state = 'WAITING' then r.rank end, r.id""";

    private static final String LINES = """
            select r.id, r.state, r.name, r.email, r.organisation, r.companions, r.group_name, r.persons, r.rank, r.created_at, r.coming_at,
                   array(select p.title from event_seat_claim h join event_seats c on c.id = h.seats_id
                         join event_session p on p.id = c.session_id where h.registration_id = r.id order by p.starts_at) as sessions,
                   array(select k.purpose from (select distinct on (purpose) purpose, given from event_consent
                         where registration_id = r.id order by purpose, id desc) k where k.given order by k.purpose) as consents
            from event_registration r join event_seats s on s.id = r.seats_id
            where s.event_id = :event and s.local_start = :start and s.session_id is null
            """;

    private final JdbcClient jdbc;

    Registrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One registration; without a person once they are forgotten.
     *
     * @param sessions titles of those in which seats are held
     */
    public record Registrant(
            long id,
            RegistrationState state,
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            List<String> companions,
            @Nullable String group,
            int persons,
            @Nullable Integer rank,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime comingAt,
            List<String> sessions,
            List<ConsentPurpose> consents) {

        public Registrant {
            companions = List.copyOf(companions);
            sessions = List.copyOf(sessions);
            consents = List.copyOf(consents);
        }
    }

    /**
     * How many persons there are in each state.
     *
     * @param coming those of the confirmed who said again that they are coming
     * @param registrations of any state
     */
    public record Totals(int confirmed, int held, int offered, int waiting, int coming, int registrations) {}

    public Totals totals(long event, LocalDateTime start) {
        return jdbc.sql("""
                        select coalesce(sum(r.persons) filter (where r.state = 'CONFIRMED'), 0) as confirmed,
                               coalesce(sum(r.persons) filter (where r.state = 'HELD'), 0) as held,
                               coalesce(sum(r.persons) filter (where r.state = 'OFFERED'), 0) as offered,
                               coalesce(sum(r.persons) filter (where r.state = 'WAITING'), 0) as waiting,
                               coalesce(sum(r.persons) filter (where r.state = 'CONFIRMED' and r.coming_at is not null), 0) as coming,
                               count(*) as registrations
                        from event_registration r join event_seats s on s.id = r.seats_id
                        where s.event_id = ? and s.local_start = ? and s.session_id is null""").param(event).param(start).query(Totals.class).single();
    }

    public List<Registrant> list(long event, LocalDateTime start, int size, int from) {
        return jdbc.sql(LINES + ORDER + " limit :size offset :from")
                .param("event", event)
                .param("start", start)
                .param("size", size)
                .param("from", from)
                .query(Registrants::read)
                .list();
    }

    /** All of them, one after the other. */
    public void forEach(long event, LocalDateTime start, Consumer<Registrant> each) {
        jdbc.sql(LINES + ORDER)
                .withFetchSize(FETCH_SIZE)
                .param("event", event)
                .param("start", start)
                .query(row -> {
                    each.accept(read(row, 0));
                });
    }

    private static Registrant read(ResultSet row, int number) throws SQLException {
        return new Registrant(
                row.getLong("id"),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                Arrays.asList((String[]) row.getArray("companions").getArray()),
                row.getString("group_name"),
                row.getInt("persons"),
                row.getObject("rank", Integer.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("coming_at", OffsetDateTime.class),
                Arrays.asList((String[]) row.getArray("sessions").getArray()),
                Arrays.stream((String[]) row.getArray("consents").getArray())
                        .map(ConsentPurpose::valueOf)
                        .toList());
    }
}
