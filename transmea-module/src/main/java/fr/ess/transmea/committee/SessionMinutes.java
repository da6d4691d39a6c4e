package fr.ess.transmea.committee;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of sessions, sealed for good: the PDF is kept with its hash. */
@Service
@Transactional
public class SessionMinutes {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionMinutes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The minutes of a session.
     *
     * @param body in Markdown, as typed
     * @param sha256 of the sealed PDF; none while they are not sealed
     */
    public record Minutes(
            String body,
            @Nullable OffsetDateTime sealedAt,
            @Nullable String sealedBy,
            @Nullable String sha256,
            long version) {

        public boolean isSealed() {
            return sha256 != null;
        }
    }

    /** Empty at version 0 before anybody wrote. */
    @Transactional(readOnly = true)
    public Minutes of(long session) {
        return jdbc.sql(
                        "select body, sealed_at, sealed_by, sha256, version from committee_minutes where session_id = ?")
                .param(session)
                .query(Minutes.class)
                .optional()
                .orElse(new Minutes("", null, null, null, 0));
    }

    public SessionDesk.Outcome write(Session session, long version, String body) {
        int written = CommitteeFaults.telling(() -> version == 0
                ? jdbc.sql("""
                                insert into committee_minutes (session_id, body, version) values (?, ?, 1)
                                on conflict (session_id) do nothing""").params(session.id(), body).update()
                : jdbc.sql(
                                "update committee_minutes set body = ?, version = version + 1 where session_id = ? and version = ?")
                        .params(body, session.id(), version)
                        .update());
        return written == 1 ? SessionDesk.Outcome.DONE : SessionDesk.Outcome.OVERTAKEN;
    }

    /** Seals what was read at {@code version} as {@code pdf}. */
    public SessionDesk.Outcome seal(Session session, long version, byte[] pdf, String by) {
        int sealed = CommitteeFaults.telling(() -> jdbc.sql("""
                        update committee_minutes set sealed_at = ?, sealed_by = ?, sealed = ?, sha256 = ?, version = version + 1
                        where session_id = ? and version = ?""")
                .params(OffsetDateTime.now(clock), by, pdf, sha256(pdf), session.id(), version)
                .update());
        return sealed == 1 ? SessionDesk.Outcome.DONE : SessionDesk.Outcome.OVERTAKEN;
    }

    /** The sealed PDF. */
    @Transactional(readOnly = true)
    public Optional<byte[]> sealed(long session) {
        return jdbc.sql("select sealed from committee_minutes where session_id = ? and sealed is not null")
                .param(session)
                .query(byte[].class)
                .optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
