package fr.ess.events.intake;

import fr.ess.directory.participation.Editors;
import fr.ess.events.EventKind;
import fr.ess.events.proposal.EventDesk;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars that organisers keep elsewhere: all for the staff, for others those of the organisations whose entries they keep. */
@Service
@Transactional(readOnly = true)
public class IncomingCalendars {

    private static final int MOST_READINGS = 20;
    private static final int MOST_CONFLICTS = 200;

    private static final String COLUMNS = """
            select c.id, c.organisation_id, o.name as organisation, c.account_id, c.name, c.address, c.kind, c.due_at, c.failures, c.stopped_at
            from event_incoming_calendar c join organisation o on o.id = c.organisation_id""";

    private static final String SEEN = " (:staff or c.organisation_id = any (:kept))";

    private final JdbcClient jdbc;
    private final Editors editors;
    private final EventDesk desk;
    private final Clock clock;

    IncomingCalendars(JdbcClient jdbc, Editors editors, EventDesk desk, Clock clock) {
        this.jdbc = jdbc;
        this.editors = editors;
        this.desk = desk;
        this.clock = clock;
    }

    /** A calendar in a list, with how its last reading went and how many things wait to be decided. */
    public record Line(IncomingCalendar calendar, @Nullable CalendarReading last, int events, int conflicts) {}

    public List<Line> of(SignedIn person) {
        return seen(jdbc.sql(COLUMNS + " where" + SEEN + " order by o.name, c.id"), person)
                .query(IncomingCalendars::calendar)
                .list()
                .stream()
                .map(calendar -> new Line(
                        calendar,
                        readings(calendar.id(), 1).stream().findFirst().orElse(null),
                        count("event_incoming_event where event_id is not null and", calendar.id()),
                        count("event_incoming_conflict where settled_at is null and", calendar.id())))
                .toList();
    }

    public Optional<IncomingCalendar> find(SignedIn person, long id) {
        return seen(jdbc.sql(COLUMNS + " where c.id = :id and" + SEEN), person)
                .param("id", id)
                .query(IncomingCalendars::calendar)
                .optional();
    }

    private JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, SignedIn person) {
        return statement.param("staff", person.has(Role.STAFF)).param("kept", kept(person));
    }

    private Long[] kept(SignedIn person) {
        return person.has(Role.ORGANISATION_EDITOR)
                ? editors.keptBy(person.accountId()).stream()
                        .map(Editors.Kept::id)
                        .toArray(Long[]::new)
                : new Long[0];
    }

    Optional<IncomingCalendar> byId(long id) {
        return jdbc.sql(COLUMNS + " where c.id = ?")
                .param(id)
                .query(IncomingCalendars::calendar)
                .optional();
    }

    private static IncomingCalendar calendar(ResultSet row, int number) throws SQLException {
        return new IncomingCalendar(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getString("organisation"),
                row.getObject("account_id", Long.class),
                row.getString("name"),
                row.getString("address"),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("due_at", OffsetDateTime.class),
                row.getInt("failures"),
                row.getObject("stopped_at", OffsetDateTime.class));
    }

    private int count(String what, long calendar) {
        return jdbc.sql("select count(*) from " + what + " calendar_id = ?")
                .param(calendar)
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    public List<CalendarReading> readings(long calendar) {
        return readings(calendar, MOST_READINGS);
    }

    private List<CalendarReading> readings(long calendar, int most) {
        return jdbc.sql("""
                        select id, at, outcome, reason, added, changed, same from event_incoming_reading
                        where calendar_id = ? order by id desc limit ?""")
                .params(calendar, most)
                .query((row, number) -> new CalendarReading(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class),
                        ReadingOutcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        unfit(row.getLong("id"))))
                .list();
    }

    private List<CalendarReading.Unfit> unfit(long reading) {
        return jdbc.sql("select line, title, reason from event_incoming_unfit where reading_id = ? order by position")
                .param(reading)
                .query((row, number) -> new CalendarReading.Unfit(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What waits to be decided, the oldest first. */
    public List<IncomingConflict> conflicts(long calendar) {
        return jdbc.sql("""
                        select k.id, k.calendar_id, i.event_id, e.title, k.field, k.theirs, k.opened_at
                        from event_incoming_conflict k
                        join event_incoming_event i on i.calendar_id = k.calendar_id and i.uid = k.uid
                        join event e on e.id = i.event_id
                        where k.calendar_id = ? and k.settled_at is null order by k.id limit ?""")
                .params(calendar, MOST_CONFLICTS)
                .query((row, number) -> {
                    IncomingField field = IncomingField.valueOf(row.getString("field"));
                    return new IncomingConflict(
                            row.getLong("id"),
                            row.getLong("calendar_id"),
                            row.getLong("event_id"),
                            row.getString("title"),
                            field,
                            row.getString("theirs"),
                            here(row.getLong("event_id"), field),
                            row.getObject("opened_at", OffsetDateTime.class));
                })
                .list();
    }

    private String here(long event, IncomingField field) {
        return field == IncomingField.GONE
                ? "annoncé"
                : desk.stored(event).map(stored -> Told.of(stored).part(field)).orElse("");
    }

    /** Whether this organisation follows this address already. */
    public boolean isFollowed(long organisation, String address) {
        return jdbc.sql("""
                        select exists (select from event_incoming_calendar
                        where organisation_id = ? and address = ? and stopped_at is null)""").params(organisation, address).query(Boolean.class).single();
    }

    /** @param address absent for a calendar that is handed over as a file */
    @Transactional
    public long open(long organisation, SignedIn person, String name, @Nullable String address, EventKind kind) {
        return jdbc.sql("""
                        insert into event_incoming_calendar (organisation_id, account_id, name, address, kind, created_at, due_at)
                        values (:organisation, :account, :name, :address, :kind, :now, case when cast(:address as text) is not null then cast(:now as timestamptz) end)
                        returning id""")
                .param("organisation", organisation)
                .param("account", person.accountId())
                .param("name", name)
                .param("address", address)
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** It is followed no more; what it brought stays. */
    @Transactional
    public void stop(long calendar) {
        jdbc.sql("""
                        update event_incoming_calendar set stopped_at = ?, due_at = null, version = version + 1
                        where id = ? and stopped_at is null""").params(OffsetDateTime.now(clock), calendar).update();
    }
}
