package fr.ess.contract.report;

import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.platform.upload.AttachmentFile;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is attached to reports. */
@Service
@Transactional
public class ReportFiles {

    private static final int MOST = 10;

    private final JdbcClient jdbc;

    ReportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // carried from the database to the answer, never compared
    public record Content(String name, String type, byte[] bytes) {}

    /** Attaches a file to an answer; false where there are ten already. */
    public boolean add(ActivityReport report, long question, AttachmentFile.Checked file, Author author) {
        ReportBook.requireWritable(report);
        int there = jdbc.sql("select count(*) from contract_report_file where report_id = ? and not removed")
                .param(report.id())
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            return false;
        }
        jdbc.sql("""
                        insert into contract_report_file (report_id, question_id, name, type, digest, bytes, author_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(report.id(), question, file.name(), file.type(), file.sha256(), file.bytes(), author.name())
                .update();
        return true;
    }

    /** Takes a file away from the draft; what was sent keeps it. */
    public boolean remove(ActivityReport report, long file) {
        ReportBook.requireWritable(report);
        return jdbc.sql("update contract_report_file set removed = true where id = ? and report_id = ? and not removed")
                        .params(file, report.id())
                        .update()
                == 1;
    }

    /** A file of a report, attached now or sent once. */
    @Transactional(readOnly = true)
    public Optional<Content> content(long report, long file) {
        return jdbc.sql("select name, type, bytes from contract_report_file where id = ? and report_id = ?")
                .params(file, report)
                .query(Content.class)
                .optional();
    }

    /** A file that is part of what was sent. */
    @Transactional(readOnly = true)
    public Optional<Content> sent(long submission, long file) {
        return jdbc.sql("""
                        select f.name, f.type, f.bytes from contract_report_file f
                        join contract_report_answer_file a on a.file_id = f.id
                        where f.id = ? and a.submission_id = ?
                        """).params(file, submission).query(Content.class).optional();
    }
}
