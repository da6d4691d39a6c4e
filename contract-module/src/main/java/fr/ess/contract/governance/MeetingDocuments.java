package fr.ess.contract.governance;

import fr.ess.platform.upload.AttachmentFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what members read before a meeting, and what was shown there; fixed once the minutes are approved. */
@Service
@Transactional
public class MeetingDocuments {

    /** How many a meeting has at once. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;

    MeetingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // carried from the database to the answer, never compared
    public record Content(String name, String type, byte[] bytes) {}

    /** What became of a file. */
    public enum Outcome {
        DONE,
        /** Twenty are there. */
        FULL,
        /** The minutes are approved. */
        CLOSED
    }

    /** Those that were there on {@code day}, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<MeetingDocument> of(long meeting, LocalDate day) {
        return jdbc.sql("""
                        select id, name, octet_length(bytes) as size, digest as sha256, author_name, known_on
                        from contract_meeting_document
                        where meeting_id = :meeting and known_on <= :day and coalesce(gone_on, 'infinity') > :day order by id
                        """)
                .param("meeting", meeting)
                .param("day", day)
                .query(MeetingDocument.class)
                .list();
    }

    public Outcome add(long meeting, AttachmentFile.Checked file, String author, LocalDate known) {
        if (isSealed(meeting)) {
            return Outcome.CLOSED;
        }
        jdbc.sql("select id from contract_meeting where id = ? for update")
                .param(meeting)
                .query(Long.class)
                .single();
        int there = jdbc.sql("select count(*) from contract_meeting_document where meeting_id = ? and gone_on is null")
                .param(meeting)
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            return Outcome.FULL;
        }
        jdbc.sql("""
                        insert into contract_meeting_document (meeting_id, name, type, digest, bytes, author_name, known_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(meeting, file.name(), file.type(), file.sha256(), file.bytes(), author, known)
                .update();
        return Outcome.DONE;
    }

    /** Takes it away from {@code known} on; the days before keep it. */
    public boolean remove(long meeting, long document, LocalDate known) {
        return !isSealed(meeting)
                && jdbc.sql("""
                                update contract_meeting_document set gone_on = :known
                                where id = :id and meeting_id = :meeting and gone_on is null and known_on <= :known
                                """)
                                .param("known", known)
                                .param("id", document)
                                .param("meeting", meeting)
                                .update()
                        == 1;
    }

    /** One that is there, or was on some day. */
    @Transactional(readOnly = true)
    public Optional<Content> content(long meeting, long document) {
        return jdbc.sql("select name, type, bytes from contract_meeting_document where id = ? and meeting_id = ?")
                .params(document, meeting)
                .query(Content.class)
                .optional();
    }

    private boolean isSealed(long meeting) {
        return jdbc.sql("select exists (select from contract_minutes where meeting_id = ? and approved_on is not null)")
                .param(meeting)
                .query(Boolean.class)
                .single();
    }
}
