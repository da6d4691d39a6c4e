package fr.ess.events.contest;

import fr.ess.directory.participation.Token;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ideas that anybody enters without an account: confirmed by the link of a mail, changed by it until the call closes. */
@Service
@Transactional
public class ContestEntries {

    private static final Allowance BY_NETWORK = new Allowance("contest-entry.network", 12, Duration.ofHours(1));
    private static final Allowance BY_ADDRESS = new Allowance("contest-entry.address", 5, Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final EntryConsents consents;
    private final EntryMails mails;
    private final RateLimit limit;
    private final Clock clock;

    ContestEntries(JdbcClient jdbc, EntryConsents consents, EntryMails mails, RateLimit limit, Clock clock) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.mails = mails;
        this.limit = limit;
        this.clock = clock;
    }

    /** Refuses whoever sends too much, from one place or in the name of one address; outside of a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void admit(EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        limit.take(BY_ADDRESS, email.value());
    }

    /** One entry an address: a later one replaces what was never confirmed, and does nothing to what was. */
    public void enter(Contest contest, EntryDraft draft, EmailAddress email, Set<EntryConsent> agreed) {
        Token token = Token.random();
        jdbc.sql("delete from contest_entry where contest_id = ? and lower(email) = lower(?) and state = 'UNCONFIRMED'")
                .param(contest.id())
                .param(email.value())
                .update();
        Optional<Long> known = jdbc.sql(
                        "update contest_entry set token_hash = ? where contest_id = ? and lower(email) = lower(?) returning id")
                .param(token.hash())
                .param(contest.id())
                .param(email.value())
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            mails.known(known.get(), email, token, contest.text().name());
            return;
        }
        ContestFaults.telling(() -> {
            long id = written("""
                    insert into contest_entry (contest_id, state, name, email, phone, title, problem, solution, audience,
                        departement_id, commune, stage, token_hash, created_at, changed_at)
                    values (:contest, 'UNCONFIRMED', :name, :email, :phone, :title, :problem, :solution, :audience,
                        :departement, :commune, :stage, :token, :now, :now) returning id""", draft)
                    .param("contest", contest.id())
                    .param("email", email.value())
                    .param("token", token.hash())
                    .query(Long.class)
                    .single();
            consents.log(id, agreed);
            mails.toConfirm(id, email, token, contest.text().name());
        });
    }

    private JdbcClient.StatementSpec written(String sql, EntryDraft draft) {
        return jdbc.sql(sql)
                .param("name", draft.name())
                .param("phone", draft.phone())
                .param("title", draft.title())
                .param("problem", draft.problem())
                .param("solution", draft.solution())
                .param("audience", draft.audience())
                .param("departement", draft.departement())
                .param("commune", draft.commune())
                .param("stage", draft.stage().name())
                .param("now", OffsetDateTime.now(clock));
    }

    @Transactional(readOnly = true)
    public Optional<ContestEntry> find(String token) {
        return jdbc.sql(EntryRows.SELECT + "where e.token_hash = ?")
                .param(new Token(token).hash())
                .query(EntryRows::read)
                .optional();
    }

    /** Those that the jury and the staff read, in the order of their arrival. */
    @Transactional(readOnly = true)
    public List<ContestEntry> submitted(int contest) {
        return jdbc.sql(EntryRows.SELECT + "where e.contest_id = ? and e.state = 'SUBMITTED' order by e.id")
                .param(contest)
                .query(EntryRows::read)
                .list();
    }

    /** Whoever has the link reads the mail of the address: the jury will read it from now on. */
    public void confirm(ContestEntry entry) {
        if (entry.state() != EntryState.UNCONFIRMED) {
            throw new RefusedException("Cette candidature est déjà confirmée.");
        }
        ContestFaults.telling(() -> jdbc.sql("""
                        update contest_entry set state = 'SUBMITTED', confirmed_at = :now, changed_at = :now, version = version + 1
                        where id = :id and state = 'UNCONFIRMED'""")
                .param("now", OffsetDateTime.now(clock))
                .param("id", entry.id())
                .update());
    }

    /** @return false where somebody else changed it meanwhile */
    public boolean change(ContestEntry entry, long version, EntryDraft draft) {
        int[] changed = new int[1];
        ContestFaults.telling(() -> changed[0] = written("""
                        update contest_entry set name = :name, phone = :phone, title = :title, problem = :problem, solution = :solution,
                            audience = :audience, departement_id = :departement, commune = :commune, stage = :stage, changed_at = :now,
                            version = version + 1
                        where id = :id and version = :version and purged_at is null""", draft)
                .param("id", entry.id())
                .param("version", version)
                .update());
        return changed[0] == 1;
    }

    /** At any time, the result's publication included. */
    public void agree(ContestEntry entry, Set<EntryConsent> agreed) {
        consents.log(entry.id(), agreed);
    }

    /** Takes it out of the contest at any time, and forgets at once who entered and what. */
    public void withdraw(ContestEntry entry) {
        jdbc.sql("""
                        update contest_entry set state = 'WITHDRAWN', name = null, email = null, phone = null, title = null,
                            problem = null, solution = null, audience = null, departement_id = null, commune = null, stage = null,
                            token_hash = null, purged_at = :now, changed_at = :now where id = :id""")
                .param("now", OffsetDateTime.now(clock))
                .param("id", entry.id())
                .update();
    }
}
