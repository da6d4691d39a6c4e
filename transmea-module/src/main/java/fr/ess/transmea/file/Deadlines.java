package fr.ess.transmea.file;

import fr.ess.platform.account.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days that files must not miss. */
@Service
@Transactional
public class Deadlines {

    private static final String LINES = """
            select d.id, d.kind, d.on_day, d.note, d.dropped_on, f.reference, f.company, a.display_name as officer
            from buyout_deadline d join buyout_file f on f.id = d.file_id left join account a on a.id = f.officer_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One deadline of a file. */
    public record Deadline(
            long id,
            DeadlineKind kind,
            LocalDate onDay,
            String note,
            @Nullable LocalDate droppedOn,
            String reference,
            String company,
            @Nullable String officer) {

        public boolean holds() {
            return droppedOn == null;
        }

        public CourtClock clock(LocalDate today) {
            return CourtClock.at(kind, onDay, today);
        }
    }

    public void add(long file, DeadlineKind kind, LocalDate day, String note) {
        jdbc.sql("insert into buyout_deadline (file_id, kind, on_day, note) values (?, ?, ?, ?)")
                .params(file, kind.name(), day, note)
                .update();
    }

    /** Of a day that no longer holds; false for one that was dropped before. */
    public boolean drop(long file, long deadline) {
        return jdbc.sql(
                                "update buyout_deadline set dropped_on = ?, version = version + 1 where id = ? and file_id = ? and dropped_on is null")
                        .params(LocalDate.now(clock), deadline, file)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<Deadline> of(long file) {
        return jdbc.sql(LINES + "where d.file_id = ? order by d.dropped_on nulls first, d.on_day, d.id")
                .param(file)
                .query(Deadline.class)
                .list();
    }

    /** Those of files in work from a day on, of all officers or of one; the soonest first. */
    @Transactional(readOnly = true)
    public List<Deadline> from(LocalDate day, @Nullable SignedIn officer) {
        return jdbc.sql(LINES + """
                        where d.dropped_on is null and d.on_day >= :day and f.stage not in ('DECLINED', 'ABANDONED', 'EXITED')
                          and (:all or f.officer_id = :officer)
                        order by d.on_day, d.id limit 500
                        """)
                .param("day", day)
                .param("all", officer == null)
                .param("officer", officer == null ? -1L : officer.accountId())
                .query(Deadline.class)
                .list();
    }
}
