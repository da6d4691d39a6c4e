package fr.ess.directory.alerts;

import fr.ess.directory.participation.Token;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Searches that people follow by mail: asked for, confirmed from the address itself, stopped in one go. */
@Service
@Transactional
public class SearchAlerts {

    static final Duration TO_BE_CONFIRMED_WITHIN = Duration.ofDays(7);

    private static final Allowance BY_NETWORK = new Allowance("alert.network", 20, Duration.ofHours(1));
    private static final Allowance BY_ADDRESS = new Allowance("alert.address", 5, Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final RateLimit limit;
    private final AlertMails mails;
    private final Clock clock;

    SearchAlerts(JdbcClient jdbc, RateLimit limit, AlertMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.limit = limit;
        this.mails = mails;
        this.clock = clock;
    }

    /** What a link leads to. */
    public record Alert(long id, String search, AlertFrequency frequency) {}

    private record Known(long id, boolean confirmed) {}

    /** Refuses whoever asks too much, from one place or in the name of one address; outside of a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void admit(EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        limit.take(BY_ADDRESS, email.value());
    }

    /** Writes to the address; nothing follows unless somebody who reads it says so. Says nothing of what was known. */
    public void ask(String search, String inWords, EmailAddress email, AlertFrequency frequency) {
        Token token = Token.random();
        jdbc.sql("""
                        insert into search_alert (search, email, frequency, created_at, token_hash)
                        values (:search, :email, :frequency, :now, :token)
                        on conflict (email, search) do update set
                            frequency = case when search_alert.confirmed_at is null then excluded.frequency
                                             else search_alert.frequency end,
                            created_at = case when search_alert.confirmed_at is null then excluded.created_at
                                              else search_alert.created_at end,
                            token_hash = case when search_alert.confirmed_at is null then excluded.token_hash end""")
                .param("search", search)
                .param("email", email.value())
                .param("frequency", frequency.name())
                .param("now", OffsetDateTime.now(clock))
                .param("token", token.hash())
                .update();
        Known known = jdbc.sql(
                        "select id, confirmed_at is not null as confirmed from search_alert where email = ? and search = ?")
                .param(email.value())
                .param(search)
                .query(Known.class)
                .single();
        if (known.confirmed()) {
            mails.alreadyFollowed(known.id(), email.value(), inWords, stopToken(known.id()));
        } else {
            mails.toConfirm(known.id(), email.value(), inWords, frequency, token);
        }
    }

    /** A new link that stops it. */
    Token stopToken(long alert) {
        Token token = Token.random();
        jdbc.sql("insert into search_alert_stop (token_hash, alert_id) values (?, ?)")
                .param(token.hash())
                .param(alert)
                .update();
        return token;
    }

    /** What waits for the confirmation that this link gives. */
    @Transactional(readOnly = true)
    public Optional<Alert> toConfirm(String token) {
        return jdbc.sql("select id, search, frequency from search_alert where token_hash = ? and created_at > ?")
                .param(new Token(token).hash())
                .param(OffsetDateTime.now(clock).minus(TO_BE_CONFIRMED_WITHIN))
                .query(Alert.class)
                .optional();
    }

    /** From now on; the link has served. */
    public boolean confirm(String token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        update search_alert set confirmed_at = :now, told_until = :now, token_hash = null,
                            due_at = :now + case frequency when 'WEEKLY' then interval '7 days' else interval '1 month' end
                        where token_hash = :token and created_at > :limit""")
                        .param("now", now)
                        .param("token", new Token(token).hash())
                        .param("limit", now.minus(TO_BE_CONFIRMED_WITHIN))
                        .update()
                == 1;
    }

    /** What this link stops. */
    @Transactional(readOnly = true)
    public Optional<Alert> toStop(String token) {
        return jdbc.sql("""
                        select a.id, a.search, a.frequency from search_alert a
                        join search_alert_stop s on s.alert_id = a.id where s.token_hash = ?""").param(new Token(token).hash()).query(Alert.class).optional();
    }

    /** Forgets the search and who followed it; a link that has served does no more. */
    public void stop(String token) {
        jdbc.sql("""
                        delete from search_alert where id in
                            (select alert_id from search_alert_stop where token_hash = ?)""").param(new Token(token).hash()).update();
    }
}
