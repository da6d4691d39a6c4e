package fr.ess.platform.account;

import fr.ess.platform.journal.Journal;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of each account: codes of an authenticator application, and recovery codes for a lost phone. */
@Service
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Journal journal;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Secrets secrets, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    public boolean isSetUp(long accountId) {
        return jdbc.sql(
                        "select exists (select from account_second_factor where account_id = ? and confirmed_at is not null)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    /** The secret to put into the application, the same until it is confirmed; nothing once it is. */
    @Transactional
    public Optional<SharedSecret> secretToConfirm(long accountId) {
        jdbc.sql("insert into account_second_factor (account_id, secret) values (?, ?) on conflict do nothing")
                .params(accountId, secrets.seal(secrets.random(SECRET_BYTES)))
                .update();
        return jdbc.sql("select secret from account_second_factor where account_id = ? and confirmed_at is null")
                .param(accountId)
                .query(String.class)
                .optional()
                .flatMap(secrets::open)
                .map(secret -> new SharedSecret(Base32.encode(secret)));
    }

    /** Puts the second factor into force once the application's code proves right; answers the recovery codes, this once. */
    @Transactional
    public Optional<List<String>> confirm(long accountId, String code) {
        if (isSetUp(accountId) || !acceptCode(accountId, code)) {
            return Optional.empty();
        }
        jdbc.sql("update account_second_factor set confirmed_at = ? where account_id = ?")
                .params(OffsetDateTime.now(clock), accountId)
                .update();
        return Optional.of(renewRecoveryCodes(accountId));
    }

    /** Accepts a code of the application, never the same twice, or a recovery code that was not used. */
    @Transactional
    public boolean verify(long accountId, String typed) {
        String code = typed.replaceAll("[\\s\\u00A0\\u202F-]", "").toUpperCase(Locale.ROOT);
        return isSetUp(accountId) && (acceptCode(accountId, code) || useRecoveryCode(accountId, code));
    }

    public int unusedRecoveryCodes(long accountId) {
        return jdbc.sql("select count(*) from account_recovery_code where account_id = ? and used_at is null")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /** Makes new recovery codes; the earlier ones end. */
    @Transactional
    public List<String> renewRecoveryCodes(long accountId) {
        if (!isSetUp(accountId)) {
            throw new RefusedException("Installez d’abord un second facteur.");
        }
        jdbc.sql("delete from account_recovery_code where account_id = ?")
                .param(accountId)
                .update();
        List<String> codes = Stream.generate(() -> Base32.encode(secrets.random(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into account_recovery_code (account_id, code_hash) values (?, ?)")
                .params(accountId, Secrets.sha256(code))
                .update());
        return codes.stream().map(code -> code.replaceAll("(.{4})(?=.)", "$1-")).toList();
    }

    /** Takes the second factor away: the account's owner lost it, or gives it up. */
    @Transactional
    public void remove(long accountId) {
        jdbc.sql("delete from account_recovery_code where account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("delete from account_second_factor where account_id = ?")
                .param(accountId)
                .update();
    }

    private boolean acceptCode(long accountId, String code) {
        OptionalLong step = jdbc.sql("select secret from account_second_factor where account_id = ?")
                .param(accountId)
                .query(String.class)
                .optional()
                .flatMap(secrets::open)
                .map(secret -> TotpCodes.step(secret, code.replaceAll("\\s", ""), clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql(
                                        "update account_second_factor set last_step = :step where account_id = :id and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", accountId)
                                .update()
                        == 1;
    }

    private boolean useRecoveryCode(long accountId, String code) {
        boolean used = jdbc.sql(
                                "update account_recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null")
                        .params(OffsetDateTime.now(clock), accountId, Secrets.sha256(code))
                        .update()
                == 1;
        if (used) {
            journal.record("account.recovery-code-used", "account", String.valueOf(accountId), Map.of());
        }
        return used;
    }
}
