package fr.ess.contract.governance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the minutes of meetings, and seals them when they are approved: the PDF is kept with its hash, for good. */
@Service
@Transactional
public class MinutesDesk {

    private final JdbcClient jdbc;

    MinutesDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What they are now; empty at version 0 before anybody wrote. */
    @Transactional(readOnly = true)
    public Minutes of(long meeting) {
        return find(meeting, Meetings.NOW).orElse(Minutes.NONE);
    }

    /** As they were known on {@code day}: empty, and perhaps written later, where nothing was yet. */
    @Transactional(readOnly = true)
    public Minutes of(long meeting, LocalDate day) {
        return find(meeting, day).orElseGet(() -> {
            Minutes now = of(meeting);
            return new Minutes("", null, null, now.version(), now.version() == 0);
        });
    }

    private Optional<Minutes> find(long meeting, LocalDate day) {
        return jdbc.sql("select body, approved_on, sha256, version, latest from contract_minutes_at(?, ?)")
                .params(meeting, day)
                .query(Minutes.class)
                .optional();
    }

    /** Writes what is known from {@code known} on; days before it keep the text that they had. */
    public MeetingDesk.Outcome write(Meeting meeting, long version, String body, LocalDate known) {
        if (!meeting.isHeld()
                || of(meeting.id()).approvedOn() != null
                || !of(meeting.id(), known).latest()) {
            return MeetingDesk.Outcome.CLOSED;
        }
        int written = version == 0
                ? jdbc.sql("""
                                insert into contract_minutes (meeting_id, body, known_on, version) values (?, ?, ?, 1)
                                on conflict (meeting_id) do nothing""").params(meeting.id(), body, known).update()
                : jdbc.sql(
                                "update contract_minutes set body = ?, known_on = ?, version = version + 1 where meeting_id = ? and version = ?")
                        .params(body, known, meeting.id(), version)
                        .update();
        return written == 1 ? MeetingDesk.Outcome.DONE : MeetingDesk.Outcome.OVERTAKEN;
    }

    /** Seals what was read at {@code version} as {@code pdf}. */
    public MeetingDesk.Outcome approve(Meeting meeting, long version, byte[] pdf, LocalDate known) {
        Minutes minutes = of(meeting.id(), known);
        if (!meeting.isHeld()
                || minutes.approvedOn() != null
                || !minutes.latest()
                || minutes.body().isBlank()
                || known.isBefore(meeting.day())) {
            return MeetingDesk.Outcome.CLOSED;
        }
        int sealed = jdbc.sql("""
                        update contract_minutes set approved_on = ?, sealed = ?, sha256 = ?, version = version + 1
                        where meeting_id = ? and version = ?""")
                .params(known, pdf, sha256(pdf), meeting.id(), version)
                .update();
        return sealed == 1 ? MeetingDesk.Outcome.DONE : MeetingDesk.Outcome.OVERTAKEN;
    }

    /** The PDF that was sealed by {@code day}. */
    @Transactional(readOnly = true)
    public Optional<byte[]> sealed(long meeting, LocalDate day) {
        return jdbc.sql("select sealed from contract_minutes where meeting_id = ? and approved_on <= ?")
                .params(meeting, day)
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
