package fr.ess.platform.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links that open something once, within a time; the database keeps only their hash. */
@Component
class OneTimeLinks {

    private static final int TOKEN_BYTES = 32;
    private static final int KEPT_DAYS = 30;
    /** Instances that start within this time of each other leave each other's link alone. */
    private static final Duration STARTING_TOGETHER = Duration.ofMinutes(10);

    /** What a link opens. */
    enum Purpose {
        PASSWORD_RESET(Duration.ofHours(1)),
        INVITATION(Duration.ofDays(7)),
        FIRST_ADMINISTRATOR(Duration.ofHours(24));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new link; whoever holds the answer may use it, so it goes to its owner and nowhere else. */
    String issue(Purpose purpose, @Nullable Long accountId) {
        String token = Base32.encode(secrets.random(TOKEN_BYTES)).toLowerCase(Locale.ROOT);
        jdbc.sql("insert into account_token (token_hash, purpose, account_id, expires_at) values (?, ?, ?, ?)")
                .param(Secrets.sha256(token))
                .param(purpose.name())
                .param(accountId)
                .param(OffsetDateTime.now(clock).plus(purpose.validity))
                .update();
        return token;
    }

    boolean opensFirstAdministrator(String token) {
        return !jdbc.sql(
                        "select 1 from account_token where token_hash = ? and purpose = 'FIRST_ADMINISTRATOR' and used_at is null and expires_at > ?")
                .params(Secrets.sha256(token), OffsetDateTime.now(clock))
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** The account whose password the link would set, while it is good. */
    Optional<Long> account(String token) {
        return jdbc.sql(
                        "select account_id from account_token where token_hash = ? and account_id is not null and used_at is null and expires_at > ?")
                .params(Secrets.sha256(token), OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    /** Uses the link up; of two people at once, one succeeds. */
    boolean use(String token) {
        return jdbc.sql(
                                "update account_token set used_at = :now where token_hash = :hash and used_at is null and expires_at > :now")
                        .param("hash", Secrets.sha256(token))
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Ends every link of an account that is still open: its password was just chosen. */
    void close(long accountId) {
        jdbc.sql("update account_token set used_at = ? where account_id = ? and used_at is null")
                .params(OffsetDateTime.now(clock), accountId)
                .update();
    }

    /** Ends the links of earlier starts; those of instances that start beside this one stay good. */
    void closeEarlierFirstAdministrator() {
        jdbc.sql(
                        "delete from account_token where purpose = 'FIRST_ADMINISTRATOR' and used_at is null and expires_at < ?")
                .param(OffsetDateTime.now(clock)
                        .plus(Purpose.FIRST_ADMINISTRATOR.validity)
                        .minus(STARTING_TOGETHER))
                .update();
    }

    /** Uses the link up, and with it every other of its purpose: of two people with two links at once, one succeeds. */
    boolean useFirstAdministrator(String token) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('first_administrator'))::text")
                .query(String.class)
                .single();
        boolean good = use(token);
        if (good) {
            jdbc.sql("delete from account_token where purpose = 'FIRST_ADMINISTRATOR' and used_at is null")
                    .update();
        }
        return good;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "Europe/Paris")
    void removeOld() {
        jdbc.sql("delete from account_token where expires_at < ?")
                .param(OffsetDateTime.now(clock).minusDays(KEPT_DAYS))
                .update();
    }
}
