package fr.ess.transmea.file;

import fr.ess.transmea.LeadSource;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers note on a file, and who wrote to the fund about it. */
@Service
@Transactional
public class FileNotes {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final Clock clock;

    FileNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A note, at the time of Paris; without text once it was erased. */
    public record Note(@Nullable String text, String author, LocalDateTime at) {}

    /** Who wrote to the fund; nothing but the day is left of whoever was forgotten. */
    public record Contact(
            LeadSource kind,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String message,
            LocalDateTime at) {}

    public void add(long file, String text, String author) {
        jdbc.sql("insert into buyout_note (file_id, text, author, written_at) values (?, ?, ?, ?)")
                .params(file, text, author, OffsetDateTime.now(clock))
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Note> of(long file) {
        return jdbc.sql("select text, author, written_at from buyout_note where file_id = ? order by id desc")
                .param(file)
                .query((row, number) -> new Note(
                        row.getString("text"),
                        row.getString("author"),
                        local(row.getObject("written_at", OffsetDateTime.class))))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Contact> contacts(long file) {
        return jdbc.sql("select * from buyout_contact where file_id = ? order by id")
                .param(file)
                .query((row, number) -> new Contact(
                        LeadSource.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("message"),
                        local(row.getObject("received_at", OffsetDateTime.class))))
                .list();
    }

    private static LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(PARIS).toLocalDateTime();
    }
}
