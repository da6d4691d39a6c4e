package fr.ess.events.intake;

import fr.ess.directory.participation.Editors;
import fr.ess.events.intake.CalendarFetcher.Fetched;
import fr.ess.events.proposal.Owner;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.journal.Purpose;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads calendars, event by event, each in a transaction of its own: read again after whatever stopped it, it goes on, and the same
 * file changes nothing.
 */
@Service
public class CalendarIntake {

    private static final Logger log = LoggerFactory.getLogger(CalendarIntake.class);
    private static final Duration EACH = Duration.ofHours(6);
    private static final int SLOWEST = 28;
    private static final int MOST_READINGS = 100;
    private static final int MOST_UNFIT = 500;

    private final JdbcClient jdbc;
    private final IncomingCalendars calendars;
    private final IncomingEvents events;
    private final CalendarFetcher fetcher;
    private final Editors editors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarIntake(
            JdbcClient jdbc,
            IncomingCalendars calendars,
            IncomingEvents events,
            CalendarFetcher fetcher,
            Editors editors,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.events = events;
        this.fetcher = fetcher;
        this.editors = editors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those whose turn it is; each is taken by one instance only. */
    void readDue() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> due = jdbc.sql("select id from event_incoming_calendar where due_at <= ? order by due_at, id")
                .param(now)
                .query(Long.class)
                .list();
        Purpose.during(
                "lecture des agendas suivis",
                () -> due.stream()
                        .filter(id -> take(id, now))
                        .flatMap(id -> calendars.byId(id).stream())
                        .forEach(this::fetch));
    }

    /** Puts its next reading off, which nobody else does at the same time. */
    private boolean take(long calendar, OffsetDateTime now) {
        return jdbc.sql("update event_incoming_calendar set due_at = ? where id = ? and due_at <= ?")
                        .params(now.plus(EACH), calendar, now)
                        .update()
                == 1;
    }

    /** Reads one that is followed, now. */
    public void fetch(IncomingCalendar calendar) {
        Optional<SignedIn> person = announcer(calendar);
        if (person.isEmpty()) {
            refuse(
                    calendar,
                    "La personne qui suivait cet agenda n’a plus la fiche de l’organisation\u00a0: suivez-le de nouveau.");
            calendars.stop(calendar.id());
            return;
        }
        try {
            Fetched fetched = fetcher.fetch(String.valueOf(calendar.address()), tag(calendar.id()));
            if (fetched.file() == null) {
                note(calendar.id(), ReadingOutcome.UNCHANGED, null, Map.of(), List.of());
            } else {
                read(calendar, fetched.file(), person.get());
            }
            follow(calendar.id(), fetched.tag());
        } catch (UnreadableCalendarException e) {
            refuse(calendar, e.reason());
        }
    }

    /** Whoever follows it, as long as they keep the entry of its organisation or are of the staff. */
    private Optional<SignedIn> announcer(IncomingCalendar calendar) {
        return jdbc.sql("""
                        select a.id, a.email, a.display_name,
                               exists (select from account_grant g where g.account_id = a.id and g.role = 'STAFF') as staff
                        from account a where a.id = ? and a.active""")
                .param(calendar.account())
                .query((row, number) -> editors.keeps(row.getLong("id"), calendar.organisation())
                                || row.getBoolean("staff")
                        ? Optional.of(new SignedIn(
                                row.getLong("id"), row.getString("email"), row.getString("display_name"), Set.of()))
                        : Optional.<SignedIn>empty())
                .optional()
                .flatMap(one -> one);
    }

    private @Nullable String tag(long calendar) {
        return jdbc.sql("select coalesce(tag, '') from event_incoming_calendar where id = ?")
                .param(calendar)
                .query(String.class)
                .optional()
                .filter(tag -> !tag.isEmpty())
                .orElse(null);
    }

    /** By its tag only if all of it was taken: else it has to come once more. */
    private void follow(long calendar, @Nullable String tag) {
        jdbc.sql(
                        "update event_incoming_calendar set failures = 0, tag = case when digest is not null then ? end where id = ?")
                .param(tag)
                .param(calendar)
                .update();
    }

    /** Asked less and less often, once a week at least. */
    private void refuse(IncomingCalendar calendar, String reason) {
        note(calendar.id(), ReadingOutcome.REFUSED, reason, Map.of(), List.of());
        int failures = calendar.failures() + 1;
        jdbc.sql("""
                        update event_incoming_calendar set failures = ?, due_at = case when due_at is not null then cast(? as timestamptz) end
                        where id = ?""")
                .params(
                        failures,
                        OffsetDateTime.now(clock).plus(EACH.multipliedBy(Math.min(failures, SLOWEST))),
                        calendar.id())
                .update();
    }

    /** What is wrong with an address or a file before anything is read of it, in French; nothing where it can be tried. */
    public static Optional<String> fault(@Nullable String address, byte @Nullable [] file) {
        try {
            if (address != null) {
                CalendarFetcher.uri(address);
            }
            if (file != null) {
                CalendarReader.read(file);
            }
            return Optional.empty();
        } catch (UnreadableCalendarException e) {
            return Optional.of(e.reason());
        }
    }

    /** Reads a file that somebody hands over; one that is no calendar is a reading that was refused. */
    public void take(IncomingCalendar calendar, byte[] file, SignedIn person) {
        try {
            read(calendar, file, person);
        } catch (UnreadableCalendarException e) {
            refuse(calendar, e.reason());
        }
    }

    /** Decides what waited. */
    public void decide(IncomingConflict conflict, boolean take, SignedIn person) {
        events.decide(conflict, take, person);
    }

    private void read(IncomingCalendar calendar, byte[] file, SignedIn person) throws UnreadableCalendarException {
        byte[] digest = sha256(file);
        boolean same = jdbc.sql("select digest is not distinct from ? from event_incoming_calendar where id = ?")
                .params(digest, calendar.id())
                .query(Boolean.class)
                .single();
        if (same) {
            note(calendar.id(), ReadingOutcome.UNCHANGED, null, Map.of(), List.of());
            return;
        }
        CalendarContent content = CalendarReader.read(file);
        Owner owner =
                new Owner(calendar.organisation(), null, calendar.organisationName(), slug(calendar.organisation()));
        Map<IncomingEvents.Outcome, Integer> counts = new EnumMap<>(IncomingEvents.Outcome.class);
        List<CalendarReading.Unfit> unfit = new ArrayList<>(content.unfit());
        boolean whole = true;
        for (FoundEvent event : content.events()) {
            try {
                counts.merge(events.take(calendar, event, person, owner), 1, Integer::sum);
            } catch (UnfitFoundEventException e) {
                unfit.add(new CalendarReading.Unfit(event.line(), event.title(), e.reason()));
            } catch (UnfitEventException e) {
                unfit.add(new CalendarReading.Unfit(event.line(), event.title(), e.sentence()));
            } catch (DataAccessException e) {
                log.error("An event of calendar {} could not be taken", calendar.id(), e);
                unfit.add(new CalendarReading.Unfit(
                        event.line(),
                        event.title(),
                        "Il n’a pas pu être enregistré\u00a0: il est repris à la prochaine lecture."));
                whole = false;
            }
        }
        events.miss(calendar.id(), content.keys());
        note(calendar.id(), ReadingOutcome.READ, null, counts, unfit);
        jdbc.sql("update event_incoming_calendar set digest = ? where id = ?")
                .param(whole ? digest : null)
                .param(calendar.id())
                .update();
    }

    private String slug(long organisation) {
        return jdbc.sql("select slug from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    private void note(
            long calendar,
            ReadingOutcome outcome,
            @Nullable String reason,
            Map<IncomingEvents.Outcome, Integer> counts,
            List<CalendarReading.Unfit> unfit) {
        transaction.executeWithoutResult(status -> {
            long reading = jdbc.sql("""
                            insert into event_incoming_reading (calendar_id, at, outcome, reason, added, changed, same)
                            values (?, ?, ?, ?, ?, ?, ?) returning id""")
                    .param(calendar)
                    .param(OffsetDateTime.now(clock))
                    .param(outcome.name())
                    .param(reason)
                    .param(counts.getOrDefault(IncomingEvents.Outcome.ADDED, 0))
                    .param(counts.getOrDefault(IncomingEvents.Outcome.CHANGED, 0))
                    .param(counts.getOrDefault(IncomingEvents.Outcome.SAME, 0))
                    .query(Long.class)
                    .single();
            for (int i = 0; i < Math.min(unfit.size(), MOST_UNFIT); i++) {
                CalendarReading.Unfit one = unfit.get(i);
                jdbc.sql("insert into event_incoming_unfit values (?, ?, ?, ?, ?)")
                        .params(reading, i + 1, one.line(), one.title(), one.reason())
                        .update();
            }
            jdbc.sql("""
                            delete from event_incoming_reading where calendar_id = ? and id <= (
                                select id from event_incoming_reading where calendar_id = ? order by id desc offset ? limit 1)""").params(calendar, calendar, MOST_READINGS).update();
        });
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
