package fr.ess.events.proposal;

import fr.ess.events.EventState;
import fr.ess.events.Occurrences;
import fr.ess.events.registration.EventNotices;
import fr.ess.events.registration.TermsDesk;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where those who organise events write them: drafted, sent, changed and cancelled, which those who are registered are told. */
@Service
@Transactional
public class EventDesk {

    private final JdbcClient jdbc;
    private final EventRows rows;
    private final EventSeries series;
    private final EventOwners owners;
    private final TermsDesk terms;
    private final Occurrences occurrences;
    private final EventNotices notices;
    private final Clock clock;

    EventDesk(
            JdbcClient jdbc,
            EventRows rows,
            EventSeries series,
            EventOwners owners,
            TermsDesk terms,
            Occurrences occurrences,
            EventNotices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.series = series;
        this.owners = owners;
        this.terms = terms;
        this.occurrences = occurrences;
        this.notices = notices;
        this.clock = clock;
    }

    /** An event that is theirs to write; for the staff any but those whose proposal nobody has confirmed. */
    @Transactional(readOnly = true)
    public Optional<StoredEvent> find(SignedIn person, long id) {
        boolean open = person.has(Role.STAFF) ? !rows.isUnconfirmed(id) : owners.mayWrite(person, id);
        return open ? rows.find(id) : Optional.empty();
    }

    /** Whosever it is. */
    @Transactional(readOnly = true)
    public Optional<StoredEvent> stored(long id) {
        return rows.find(id);
    }

    /** The fewest places that it can have, which are taken. */
    @Transactional(readOnly = true)
    public int fewestPlaces(long event) {
        return terms.fewestPlaces(event);
    }

    /** @param owner in whose name, or nobody where the staff writes it */
    public long create(EventDraft draft, @Nullable Owner owner) {
        return rows.insert(
                draft,
                owner == null ? null : owner.portal(),
                series.of(draft, null, owner == null),
                owner == null ? "CRESS" : owner.name());
    }

    /**
     * Puts what was typed in the place of what is stored; whoever is registered hears of another time or place.
     *
     * @param version as the person read it
     * @return whether nobody else was faster
     */
    public boolean save(SignedIn person, long id, long version, EventDraft draft) {
        StoredEvent stored = locked(id);
        if (stored.version() != version) {
            return false;
        }
        if (stored.state() == EventState.CANCELLED) {
            throw new RefusedException("Un événement annulé ne change plus.");
        }
        if (draft.equals(stored.draft())) {
            return true;
        }
        requireFits(stored, draft);
        LocalDateTime before = stored.draft().timing().start();
        LocalDateTime after = draft.timing().start();
        if (!after.equals(before)) {
            rows.shiftSessions(id, before, after);
        }
        rows.update(stored, draft, series.of(draft, id, person.has(Role.STAFF)));
        if (stored.published()) {
            occurrences.refresh(id);
            if (draft.isElsewhereOrAtAnotherTimeThan(stored.draft())) {
                notices.tellChange(id);
            }
        }
        return true;
    }

    private void requireFits(StoredEvent stored, EventDraft draft) {
        if (stored.state() != EventState.DRAFT && !draft.where().isSomewhere()) {
            throw new UnfitEventException("lieu", "Indiquez un lieu, ou un lien pour suivre en ligne.");
        }
        int fewest = terms.fewestPlaces(stored.id());
        if (draft.places() != null && draft.places() < fewest) {
            throw new UnfitEventException(
                    "places", fewest + " places sont déjà prises\u00a0: il n’y en a pas moins à donner.");
        }
        LocalDateTime programme = rows.programmeEnds(stored.id());
        LocalDateTime start = stored.draft().timing().start();
        if (programme != null
                && programme
                        .plus(Duration.between(start, draft.timing().start()))
                        .isAfter(draft.timing().end())) {
            throw new UnfitEventException(
                    "fin_heure", "Une séance du programme finit après\u00a0: avancez-la d’abord.");
        }
    }

    /** How a draft goes out. */
    public enum Sent {
        PUBLISHED,
        HELD
    }

    /** Whether it would go out at once: the staff know whoever announces it first. */
    @Transactional(readOnly = true)
    public boolean goesOutAtOnce(SignedIn person, StoredEvent event) {
        return person.has(Role.STAFF)
                || owners.isKnown(event.draft().organisers().get(0).entry(), event.portal());
    }

    /** Sends a draft: published at once, or held for the staff where it is the first of whoever announces it. */
    public Sent send(SignedIn person, long id, long version) {
        StoredEvent stored = locked(id);
        if (stored.version() != version || stored.state() != EventState.DRAFT) {
            throw overtaken();
        }
        requireComplete(stored);
        if (goesOutAtOnce(person, stored)) {
            rows.state(id, EventState.PUBLISHED, null);
            occurrences.refresh(id);
            return Sent.PUBLISHED;
        }
        rows.state(id, EventState.PROPOSED, null);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into event_proposal (event_id, state, account_id, proposer_name, proposer_email, created_at, held_at)
                        values (?, 'HELD', ?, ?, ?, ?, ?)""")
                .param(id)
                .param(person.accountId())
                .param(person.displayName())
                .param(person.email())
                .param(now)
                .param(now)
                .update();
        return Sent.HELD;
    }

    /** What a draft lacks before anybody else may read it. */
    void requireComplete(StoredEvent stored) {
        if (!stored.draft().where().isSomewhere()) {
            throw new UnfitEventException("lieu", "Indiquez un lieu, ou un lien pour suivre en ligne.");
        }
        if (!stored.draft().timing().over().isAfter(LocalDateTime.now(clock.withZone(Timing.ZONE)))) {
            throw new UnfitEventException("debut_jour", "Cette date est passée.");
        }
    }

    /** Takes back what nobody has judged. */
    public void takeBack(long id) {
        StoredEvent stored = locked(id);
        if (stored.state() != EventState.PROPOSED) {
            throw overtaken();
        }
        jdbc.sql("update event_proposal set state = 'WITHDRAWN' where event_id = ? and state = 'HELD'")
                .param(id)
                .update();
        rows.state(id, EventState.DRAFT, null);
    }

    /** It takes place no more: its page says why, and whoever is registered is told. */
    public void cancel(long id, String reason) {
        StoredEvent stored = locked(id);
        if (!stored.published()) {
            throw overtaken();
        }
        rows.state(id, EventState.CANCELLED, reason);
        occurrences.refresh(id);
        notices.tellChange(id);
    }

    /** Removes what was never published. */
    public void delete(long id) {
        if (locked(id).state() != EventState.DRAFT) {
            throw overtaken();
        }
        rows.delete(id);
    }

    private StoredEvent locked(long id) {
        return rows.lock(id).orElseThrow(EventDesk::overtaken);
    }

    private static RefusedException overtaken() {
        return new RefusedException("Cet événement a changé entre-temps\u00a0: relisez-le, puis recommencez.");
    }
}
