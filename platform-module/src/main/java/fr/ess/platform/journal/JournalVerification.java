package fr.ess.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the journal's chain and says whether it holds, and if not, where it breaks first. */
@Service
public class JournalVerification {

    private final JdbcClient jdbc;

    JournalVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the check found.
     *
     * @param failure one French sentence that names the place, or null when the chain holds
     * @param head the last link, to be noted down elsewhere; null while the journal is empty
     */
    public record Verdict(
            @Nullable String failure,
            long seals,
            long entries,
            @Nullable JournalHead head,
            @Nullable Instant sealedAt) {

        public boolean holds() {
            return failure == null;
        }
    }

    @Transactional(readOnly = true)
    public Verdict verify() {
        return verify(null);
    }

    /** @param noted a head that was noted down before, which the chain must still contain */
    @Transactional(readOnly = true)
    public Verdict verify(@Nullable JournalHead noted) {
        return jdbc.sql("select * from journal_verify(?, ?)")
                .param(1, noted == null ? null : noted.seq(), Types.BIGINT)
                .param(2, noted == null ? null : noted.hash(), Types.VARCHAR)
                .query((row, n) -> verdict(row, noted))
                .single();
    }

    private static Verdict verdict(ResultSet row, @Nullable JournalHead noted) throws SQLException {
        String reason = row.getString("reason");
        String failure = reason == null
                ? null
                : ChainBreak.of(reason)
                        .sentence(
                                row.getLong("broken_seal"),
                                row.getLong("broken_entry"),
                                row.getLong("first_id"),
                                row.getLong("last_id"),
                                noted == null ? 0 : noted.seq());
        String hash = row.getString("head_hash");
        return new Verdict(
                failure,
                row.getLong("seals"),
                row.getLong("entries"),
                hash == null ? null : new JournalHead(row.getLong("head_seq"), hash),
                hash == null ? null : row.getTimestamp("head_at").toInstant());
    }
}
