package fr.ess.events.proposal;

import fr.ess.events.EventState;
import fr.ess.events.Occurrences;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff decide about proposed events, and the moderators of a local portal about those that take place in its territory:
 * each decision takes effect, is told and is written down at once.
 */
@Service
@Transactional
public class EventModeration {

    /** What is announced by a portal itself is for the staff, and nobody judges their own. */
    private static final String SEEN = """
            p.state = 'HELD' and (:staff or e.portal_id is null and p.account_id is distinct from :account and exists (
                select from territory c join portal_territory t on t.territory_id in (c.id, c.epci_id, c.departement_id)
                where c.id = e.commune_id and t.portal_id = any (:portals)))
            """;

    private final JdbcClient jdbc;
    private final EventOwners owners;
    private final EventRows rows;
    private final EventDesk desk;
    private final Occurrences occurrences;
    private final ProposalMails mails;
    private final Clock clock;

    EventModeration(
            JdbcClient jdbc,
            EventOwners owners,
            EventRows rows,
            EventDesk desk,
            Occurrences occurrences,
            ProposalMails mails,
            Clock clock) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.rows = rows;
        this.desk = desk;
        this.occurrences = occurrences;
        this.mails = mails;
        this.clock = clock;
    }

    /** What waits for somebody's decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> queue(SignedIn person, int limit) {
        return seen(ProposalRows.SELECT + "where " + SEEN + "order by p.held_at, p.id limit :limit", person)
                .param("limit", limit)
                .query(ProposalRows::read)
                .list();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from event_proposal where state = 'HELD'")
                .query(Long.class)
                .single();
    }

    /** What waits, with the event as it is proposed; nothing for who may not judge it. */
    @Transactional(readOnly = true)
    public Optional<Held> held(SignedIn person, long event) {
        return open(person, event, "").flatMap(proposal -> rows.find(event).map(stored -> new Held(proposal, stored)));
    }

    /** A proposal and its event. */
    public record Held(Proposal proposal, StoredEvent event) {}

    /** The last decision about an event, for those who proposed it. */
    @Transactional(readOnly = true)
    public Optional<Proposal> lastJudged(long event) {
        return jdbc.sql(ProposalRows.SELECT
                        + "where p.event_id = ? and p.judged_at is not null order by p.id desc limit 1")
                .param(event)
                .query(ProposalRows::read)
                .optional();
    }

    private Optional<Proposal> open(SignedIn person, long event, String lock) {
        return seen(ProposalRows.SELECT + "where " + SEEN + "and p.event_id = :event" + lock, person)
                .param("event", event)
                .query(ProposalRows::read)
                .optional();
    }

    private JdbcClient.StatementSpec seen(String sql, SignedIn person) {
        return jdbc.sql(sql)
                .param("staff", person.has(Role.STAFF))
                .param("account", person.accountId())
                .param("portals", owners.moderatedBy(person).toArray(Integer[]::new));
    }

    /** @param version of the event as it was read: nothing goes out that nobody has looked at */
    public void accept(SignedIn person, long event, long version, @Nullable String reason) {
        StoredEvent stored = rows.lock(event).orElseThrow(EventModeration::overtaken);
        Proposal proposal = open(person, event, " for update of p").orElseThrow(EventModeration::overtaken);
        if (stored.version() != version) {
            throw new RefusedException("Cet événement a changé entre-temps\u00a0: relisez-le avant de décider.");
        }
        try {
            desk.requireComplete(stored);
        } catch (UnfitEventException e) {
            throw new RefusedException(e.sentence());
        }
        judge(proposal, ProposalState.ACCEPTED, person, reason);
        rows.state(event, EventState.PUBLISHED, null);
        occurrences.refresh(event);
        mails.judged(proposal, true, reason);
    }

    /** @param reason which its author reads; they may mend it and send it again */
    public void refuse(SignedIn person, long event, String reason) {
        if (rows.lock(event).isEmpty()) {
            throw overtaken();
        }
        Proposal proposal = open(person, event, " for update of p").orElseThrow(EventModeration::overtaken);
        judge(proposal, ProposalState.REFUSED, person, reason);
        rows.state(event, EventState.DRAFT, null);
        mails.judged(proposal, false, reason);
    }

    private void judge(Proposal proposal, ProposalState state, SignedIn by, @Nullable String reason) {
        jdbc.sql("update event_proposal set state = ?, judged_at = ?, judged_by = ?, reason = ? where id = ?")
                .param(state.name())
                .param(OffsetDateTime.now(clock))
                .param(by.displayName())
                .param(reason)
                .param(proposal.id())
                .update();
    }

    private static RefusedException overtaken() {
        return new RefusedException("Cet événement n’attend plus de décision\u00a0: quelqu’un l’a jugé ou retiré.");
    }
}
