package fr.ess.events.intake;

import fr.ess.events.proposal.EventDesk;
import fr.ess.events.proposal.EventDraft;
import fr.ess.events.proposal.Owner;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.platform.account.SignedIn;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what a calendar tells of one event into ours. What changed there is changed here, unless it was written otherwise here
 * meanwhile: that is never overwritten, and waits for somebody to decide.
 */
@Service
@Transactional
class IncomingEvents {

    private static final String CANCELLED_THERE = "Annulé dans l’agenda de l’organisation.";

    private final JdbcClient jdbc;
    private final EventDesk desk;
    private final WrittenPlaces places;
    private final JsonMapper json;
    private final Clock clock;

    IncomingEvents(JdbcClient jdbc, EventDesk desk, WrittenPlaces places, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.places = places;
        this.json = json;
        this.clock = clock;
    }

    /** What became of an event. */
    enum Outcome {
        ADDED,
        CHANGED,
        SAME
    }

    /** What was brought before; without an event where it was deleted here. */
    private record Known(@Nullable Long event, Told told) {}

    /**
     * Takes one event, in a transaction of its own.
     *
     * @param person in whose name it is announced
     * @throws UnfitFoundEventException where it is nothing to announce
     * @throws fr.ess.events.proposal.UnfitEventException where our calendar does not take what changed
     */
    @Transactional(rollbackFor = Exception.class)
    Outcome take(IncomingCalendar calendar, FoundEvent found, SignedIn person, Owner owner)
            throws UnfitFoundEventException {
        lock(calendar.id());
        Told told = Told.of(found);
        Optional<Known> known = known(calendar.id(), found.key());
        if (known.isEmpty()) {
            return add(calendar, found.key(), told, person, owner);
        }
        settle(calendar.id(), found.key(), Set.of(IncomingField.GONE), false, "L’agenda l’annonce de nouveau.");
        Outcome outcome = known.get().event() == null
                ? Outcome.SAME
                : merge(calendar.id(), found.key(), known.get(), told, person);
        jdbc.sql(
                        "update event_incoming_event set told = cast(? as jsonb), listed = true where calendar_id = ? and uid = ?")
                .params(json.writeValueAsString(told.parts()), calendar.id(), found.key())
                .update();
        return outcome;
    }

    private void lock(long calendar) {
        jdbc.sql("select id from event_incoming_calendar where id = ? for update")
                .param(calendar)
                .query(Long.class)
                .single();
    }

    private Optional<Known> known(long calendar, String uid) {
        return jdbc.sql("select event_id, told from event_incoming_event where calendar_id = ? and uid = ?")
                .params(calendar, uid)
                .query((row, number) -> new Known(row.getObject("event_id", Long.class), told(row.getString("told"))))
                .optional();
    }

    private Told told(String text) {
        Map<IncomingField, String> parts = new EnumMap<>(IncomingField.class);
        json.readValue(text, new TypeReference<Map<String, String>>() {})
                .forEach((field, value) -> parts.put(IncomingField.valueOf(field), value));
        return new Told(parts);
    }

    /** What is there already under its title and hour is taken for it and stays as it is written here; else it goes out as what its organiser writes here does. */
    private Outcome add(IncomingCalendar calendar, String uid, Told told, SignedIn person, Owner owner)
            throws UnfitFoundEventException {
        EventDraft draft = told.draft(owner, calendar.kind(), calendar.name(), places);
        Optional<Long> same = writtenAlready(calendar.organisation(), draft);
        if (same.isPresent()) {
            remember(calendar.id(), uid, same.get(), told);
            return Outcome.SAME;
        }
        if (told.isCancelled()) {
            throw new UnfitFoundEventException("Il est annulé\u00a0: il n’y a rien à annoncer.");
        }
        if (isOver(draft)) {
            throw new UnfitFoundEventException("Il est déjà passé.");
        }
        long event = desk.create(draft, owner);
        remember(calendar.id(), uid, event, told);
        if (draft.where().isSomewhere()) {
            desk.send(person, event, desk.stored(event).orElseThrow().version());
        }
        return Outcome.ADDED;
    }

    private boolean isOver(EventDraft draft) {
        List<LocalDateTime> times = draft.timing().times();
        return times.get(times.size() - 1).isBefore(LocalDateTime.now(clock.withZone(CalendarMoments.HERE)));
    }

    private Optional<Long> writtenAlready(long organisation, EventDraft draft) {
        return jdbc.sql("""
                        select e.id from event e
                        where e.starts_at = ? and search_phrase(e.title) = search_phrase(?)
                          and exists (select from event_organiser r where r.event_id = e.id and r.organisation_id = ?)
                          and not exists (select from event_incoming_event i where i.event_id = e.id)
                        order by e.id limit 1""")
                .params(draft.timing().start(), draft.title(), organisation)
                .query(Long.class)
                .optional();
    }

    private void remember(long calendar, String uid, long event, Told told) {
        jdbc.sql(
                        "insert into event_incoming_event (calendar_id, uid, event_id, told) values (?, ?, ?, cast(? as jsonb))")
                .params(calendar, uid, event, json.writeValueAsString(told.parts()))
                .update();
    }

    private Outcome merge(long calendar, String uid, Known before, Told now, SignedIn person) {
        List<IncomingField> news = now.differingFrom(before.told());
        if (news.isEmpty() || before.event() == null) {
            return Outcome.SAME;
        }
        StoredEvent stored = desk.stored(before.event()).orElseThrow();
        Told here = Told.of(stored);
        EventDraft draft = stored.draft();
        boolean cancel = false;
        for (IncomingField field : news) {
            settle(calendar, uid, Set.of(field), false, "L’agenda dit encore autre chose.");
            boolean moot = here.part(field).equals(now.part(field))
                    || (here.isCancelled() && field != IncomingField.CANCELLED);
            boolean untouched = here.part(field).equals(before.told().part(field));
            if (!moot && untouched && field != IncomingField.CANCELLED) {
                draft = now.put(field, draft, places);
            } else if (!moot && untouched && stored.published()) {
                cancel = true;
            } else if (!moot) {
                open(calendar, uid, field, now.part(field));
            }
        }
        return write(stored, draft, cancel, person) ? Outcome.CHANGED : Outcome.SAME;
    }

    private boolean write(StoredEvent stored, EventDraft draft, boolean cancel, SignedIn person) {
        boolean changed = !draft.equals(stored.draft());
        if (changed) {
            if (!desk.save(person, stored.id(), stored.version(), draft)) {
                throw new OptimisticLockingFailureException("somebody wrote the event at this moment");
            }
        }
        if (cancel) {
            desk.cancel(stored.id(), CANCELLED_THERE);
        }
        return changed || cancel;
    }

    private void open(long calendar, String uid, IncomingField field, String theirs) {
        jdbc.sql(
                        "insert into event_incoming_conflict (calendar_id, uid, field, theirs, opened_at) values (?, ?, ?, ?, ?)")
                .params(calendar, uid, field.name(), theirs, OffsetDateTime.now(clock))
                .update();
    }

    private void settle(long calendar, String uid, Set<IncomingField> fields, boolean taken, String by) {
        for (IncomingField field : fields) {
            jdbc.sql("""
                            update event_incoming_conflict set settled_at = ?, taken = ?, settled_by = ?
                            where calendar_id = ? and uid = ? and field = ? and settled_at is null""")
                    .params(OffsetDateTime.now(clock), taken, by, calendar, uid, field.name())
                    .update();
        }
    }

    /** What the calendar holds no more is not deleted: where it is still announced, somebody is asked. */
    void miss(long calendar, Set<String> listed) {
        lock(calendar);
        for (String uid : jdbc.sql("""
                        select i.uid from event_incoming_event i where i.calendar_id = ? and i.listed
                        and not i.uid = any (?)""")
                .params(calendar, listed.toArray(String[]::new))
                .query(String.class)
                .list()) {
            jdbc.sql("update event_incoming_event set listed = false where calendar_id = ? and uid = ?")
                    .params(calendar, uid)
                    .update();
            boolean announced = jdbc.sql("""
                            select exists (select from event_incoming_event i join event e on e.id = i.event_id and e.state = 'PUBLISHED'
                                           join event_occurrence o on o.event_id = e.id and o.starts_at > ?
                                           where i.calendar_id = ? and i.uid = ?)""")
                    .params(OffsetDateTime.now(clock), calendar, uid)
                    .query(Boolean.class)
                    .single();
            if (announced) {
                open(calendar, uid, IncomingField.GONE, "");
            }
        }
    }

    /**
     * Decides one conflict.
     *
     * @param take whether what the calendar says is taken over what is written here
     */
    void decide(IncomingConflict conflict, boolean take, SignedIn person) {
        lock(conflict.calendar());
        int settled = jdbc.sql("""
                        update event_incoming_conflict set settled_at = ?, taken = ?, settled_by = ?
                        where id = ? and settled_at is null""")
                .params(OffsetDateTime.now(clock), take, person.displayName(), conflict.id())
                .update();
        if (settled == 0 || !take) {
            return;
        }
        StoredEvent stored = desk.stored(conflict.event()).orElseThrow();
        boolean ends = conflict.field() == IncomingField.GONE
                || (conflict.field() == IncomingField.CANCELLED
                        && !conflict.theirs().isEmpty());
        if (ends) {
            write(stored, stored.draft(), stored.published(), person);
        } else if (conflict.field() != IncomingField.CANCELLED) {
            Told theirs = new Told(Map.of(conflict.field(), conflict.theirs()));
            write(stored, theirs.put(conflict.field(), stored.draft(), places), false, person);
        }
    }
}
