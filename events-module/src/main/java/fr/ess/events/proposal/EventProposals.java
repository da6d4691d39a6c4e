package fr.ess.events.proposal;

import fr.ess.directory.participation.Token;
import fr.ess.events.EventState;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Events that anybody proposes without an account: confirmed by the link of a mail, then held for the staff. */
@Service
@Transactional
public class EventProposals {

    private static final Allowance BY_NETWORK = new Allowance("event-proposal.network", 12, Duration.ofHours(1));
    private static final Allowance BY_ADDRESS = new Allowance("event-proposal.address", 5, Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final EventRows rows;
    private final EventSeries series;
    private final EventDesk desk;
    private final ProposalMails mails;
    private final RateLimit limit;
    private final Clock clock;

    EventProposals(
            JdbcClient jdbc,
            EventRows rows,
            EventSeries series,
            EventDesk desk,
            ProposalMails mails,
            RateLimit limit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.series = series;
        this.desk = desk;
        this.mails = mails;
        this.limit = limit;
        this.clock = clock;
    }

    /** A proposal as its author follows it; without an event once that is deleted. */
    public record Followed(Proposal proposal, @Nullable StoredEvent event) {}

    /** Refuses whoever sends too much, from one place or in the name of one address; outside of a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void admit(EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        limit.take(BY_ADDRESS, email.value());
    }

    /** @throws UnfitEventException where nobody could find it, or it is past */
    public void propose(EventDraft draft, String name, EmailAddress email, @Nullable String message) {
        long event = rows.insert(draft, null, series.of(draft, null, false), "Proposé par le public");
        desk.requireComplete(rows.find(event).orElseThrow());
        Token token = Token.random();
        long id = jdbc.sql("""
                        insert into event_proposal (event_id, state, proposer_name, proposer_email, message, token_hash, created_at)
                        values (:event, 'UNCONFIRMED', :name, :email, :message, :token, :now) returning id""")
                .param("event", event)
                .param("name", name)
                .param("email", email.value())
                .param("message", message)
                .param("token", token.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        mails.toConfirm(id, email, token);
    }

    @Transactional(readOnly = true)
    public Optional<Followed> find(String token) {
        return byToken(token, "")
                .map(proposal -> new Followed(
                        proposal,
                        proposal.event() == null
                                ? null
                                : rows.find(proposal.event()).orElse(null)));
    }

    private Optional<Proposal> byToken(String token, String lock) {
        return jdbc.sql(ProposalRows.SELECT + "where p.token_hash = ?" + lock)
                .param(new Token(token).hash())
                .query(ProposalRows::read)
                .optional();
    }

    /** Whoever has the link reads the mail of the address: it waits for the staff from now on. */
    public boolean confirm(String token) {
        Proposal proposal = byToken(token, " for update of p").orElseThrow();
        if (proposal.state() != ProposalState.UNCONFIRMED || proposal.event() == null) {
            return false;
        }
        jdbc.sql("update event_proposal set state = 'HELD', held_at = ? where id = ?")
                .param(OffsetDateTime.now(clock))
                .param(proposal.id())
                .update();
        rows.state(proposal.event(), EventState.PROPOSED, null);
        return true;
    }

    /** Takes back what nobody has judged, and forgets at once who proposed it and what. */
    public boolean withdraw(String token) {
        Proposal proposal = byToken(token, " for update of p").orElseThrow();
        if ((proposal.state() != ProposalState.UNCONFIRMED && proposal.state() != ProposalState.HELD)
                || proposal.event() == null) {
            return false;
        }
        jdbc.sql("""
                        update event_proposal set state = 'WITHDRAWN', proposer_name = null, proposer_email = null, message = null,
                            token_hash = null, purged_at = ? where id = ?""").param(OffsetDateTime.now(clock)).param(proposal.id()).update();
        rows.delete(proposal.event());
        return true;
    }
}
