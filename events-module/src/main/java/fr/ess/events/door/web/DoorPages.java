package fr.ess.events.door.web;

import fr.ess.events.door.Doors;
import fr.ess.events.door.Doors.Door;
import fr.ess.events.door.Doors.Session;
import fr.ess.events.registration.OrganisedEvents;
import fr.ess.events.registration.OrganisedEvents.Organised;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which door is meant, for those who may keep it. */
@Component
class DoorPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int STAYS_HOURS = 12;

    private final OrganisedEvents events;
    private final Doors doors;
    private final Clock clock;

    DoorPages(OrganisedEvents events, Doors doors, Clock clock) {
        this.events = events;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * A door: of an event at one of its times, or of one session then.
     *
     * @param session absent: the entrance
     */
    record Opened(Organised event, Door door, @Nullable Session session, List<Session> sessions) {

        Opened {
            sessions = List.copyOf(sessions);
        }

        public LocalDateTime start() {
            return door.start();
        }

        public @Nullable Long sessionId() {
            return session == null ? null : session.id();
        }

        public String path() {
            return DoorPages.path(event);
        }

        /** One address for each door, by which a phone keeps its page. */
        public String address() {
            return path() + "?date=" + start() + (session == null ? "" : "&seance=" + session.id());
        }

        public String address(String search) {
            return search.isEmpty() ? address() : address() + "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        }

        /** When a phone has to forget the names, in milliseconds. */
        public long until() {
            return door.end().plusDays(1).atZone(PARIS).toInstant().toEpochMilli();
        }
    }

    Opened open(String slug, SignedIn person, @Nullable LocalDateTime date, @Nullable Long session) {
        Organised event = events.find(slug, person).orElseThrow(NotFoundException::new);
        Door door = doors.find(event.id(), start(event, date));
        List<Session> sessions = doors.sessions(event.id());
        Session chosen = session == null
                ? null
                : sessions.stream()
                        .filter(one -> Objects.equals(one.id(), session))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return new Opened(event, door, chosen, sessions);
    }

    /** That which is asked for, or the one that goes on or comes next, or the last. */
    private LocalDateTime start(Organised event, @Nullable LocalDateTime asked) {
        List<LocalDateTime> times = event.times();
        if (asked != null) {
            if (!times.contains(asked)) {
                throw new BadParameterException("date", "Une date à laquelle cet événement a lieu.");
            }
            return asked;
        }
        LocalDateTime since = LocalDateTime.now(clock.withZone(PARIS)).minusHours(STAYS_HOURS);
        return times.stream()
                .filter(time -> time.isAfter(since))
                .findFirst()
                .or(() -> times.stream().reduce((one, later) -> later))
                .orElseThrow(NotFoundException::new);
    }

    static String path(Organised event) {
        return "/gestion/evenements/" + event.slug() + "/accueil";
    }
}
