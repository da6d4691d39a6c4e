package fr.ess.transmea.file;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a file goes on against a rule: said once, kept for good, judged by the committee. */
@Service
@Transactional
public class FileExceptions {

    private final JdbcClient jdbc;

    FileExceptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One exception, as it was asked for. */
    public record FileException(ExceptionKind kind, String reason, LocalDate askedOn, String askedBy) {}

    public void ask(long file, ExceptionKind kind, String reason, LocalDate day, String by) {
        jdbc.sql("insert into buyout_exception (file_id, kind, reason, asked_on, asked_by) values (?, ?, ?, ?, ?)")
                .params(file, kind.name(), reason, day, by)
                .update();
    }

    @Transactional(readOnly = true)
    public List<FileException> of(long file) {
        return jdbc.sql("select kind, reason, asked_on, asked_by from buyout_exception where file_id = ? order by id")
                .param(file)
                .query(FileException.class)
                .list();
    }

    public boolean isAsked(long file, ExceptionKind kind, LocalDate day) {
        return of(file).stream()
                .anyMatch(one -> one.kind() == kind && !one.askedOn().isAfter(day));
    }
}
