package fr.ess.directory.participation;

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
import org.springframework.transaction.annotation.Transactional;

/** Takes contributions in, and lets those who made them follow, confirm and withdraw them. */
@Service
@Transactional
public class Contributions {

    private static final Allowance BY_NETWORK = new Allowance("contribution.network", 12, Duration.ofHours(1));
    private static final Allowance BY_ADDRESS = new Allowance("contribution.address", 5, Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final RateLimit limit;
    private final ContributionMails mails;
    private final Clock clock;

    Contributions(JdbcClient jdbc, RateLimit limit, ContributionMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.limit = limit;
        this.mails = mails;
        this.clock = clock;
    }

    /** Refuses whoever sends too much, from one place or in the name of one address. */
    public void admit(@Nullable EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        if (email != null) {
            limit.take(BY_ADDRESS, email.value());
        }
    }

    /** Keeps what was sent, held for the staff, or until its address is confirmed; returns its number. */
    public long submit(NewContribution sent) {
        Token token = Token.random();
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id = jdbc.sql("""
                        insert into contribution (kind, state, organisation_id, departement_id, account_id, contributor_name,
                            contributor_email, message, entry, token_hash, created_at, held_at)
                        values (:kind, :state, :organisation, :departement, :account, :name, :email, :message,
                            nullif(jsonb_object(:fields::text[], :values::text[]), '{}'), :token, :now,
                            cast(:held as timestamptz))
                        returning id""")
                .param("kind", sent.kind().name())
                .param("state", (sent.toBeConfirmed() ? ContributionState.UNCONFIRMED : ContributionState.HELD).name())
                .param("organisation", sent.organisationId())
                .param("departement", sent.departementId())
                .param("account", sent.accountId())
                .param("name", sent.name())
                .param("email", sent.email() == null ? null : sent.email().value())
                .param("message", sent.message())
                .param("fields", sent.entry().keySet().toArray(String[]::new))
                .param("values", sent.entry().values().toArray(String[]::new))
                .param("token", token.hash())
                .param("now", now)
                .param("held", sent.toBeConfirmed() ? null : now)
                .query(Long.class)
                .single();
        if (sent.email() != null) {
            mails.received(id, sent.kind(), sent.email(), token, sent.toBeConfirmed());
        }
        return id;
    }

    /** The contribution that a link follows. */
    @Transactional(readOnly = true)
    public Optional<Contribution> byToken(String token) {
        return jdbc.sql(ContributionRows.SELECT + "where c.token_hash = ?")
                .param(new Token(token).hash())
                .query(ContributionRows::read)
                .optional();
    }

    /** Whoever has the link reads the mail of the address: it waits for the staff from now on. */
    public boolean confirm(String token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        byte[] hash = new Token(token).hash();
        boolean confirmed = jdbc.sql("""
                        update contribution set state = 'HELD', held_at = :now
                        where token_hash = :token and state = 'UNCONFIRMED'""").param("now", now).param("token", hash).update() == 1;
        if (confirmed) {
            // Where the address is the organisation's own, this proves the claim too.
            jdbc.sql("""
                            update claim_proof p set proven_at = :now from contribution c
                            where c.token_hash = :token and c.id = p.contribution_id
                              and p.proof_email = c.contributor_email and p.proven_at is null""").param("now", now).param("token", hash).update();
        }
        return confirmed;
    }

    /** Takes a contribution back that nobody has judged, and forgets at once who made it. */
    public boolean withdraw(String token) {
        byte[] hash = new Token(token).hash();
        jdbc.sql("""
                        delete from claim_proof where contribution_id in (select id from contribution
                            where token_hash = :token and state in ('UNCONFIRMED', 'HELD'))""").param("token", hash).update();
        jdbc.sql("""
                        delete from claim_document where contribution_id in (select id from contribution
                            where token_hash = :token and state in ('UNCONFIRMED', 'HELD'))""").param("token", hash).update();
        return jdbc.sql("""
                        update contribution set state = 'WITHDRAWN', contributor_name = null, contributor_email = null,
                            message = null, entry = null, base = null, purged_at = :now
                        where token_hash = :token and state in ('UNCONFIRMED', 'HELD')""")
                        .param("now", OffsetDateTime.now(clock))
                        .param("token", hash)
                        .update()
                == 1;
    }
}
