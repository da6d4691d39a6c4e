package fr.ess.events.contest;

import fr.ess.platform.journal.Journal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a juror reads and writes: entries that they are not recused from, and their own sheets, never another's. */
@Service
@Transactional
public class Jury {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Jury(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An entry in the list of a juror.
     *
     * @param title absent where the juror is recused, or the entry purged
     */
    public record Line(long entry, @Nullable String title, boolean recused, boolean begun, boolean closed) {}

    /** A juror's own sheet; version -1 before anything is written. */
    public record Sheet(
            Map<Integer, Integer> marks, @Nullable String comment, boolean closed, long version) {}

    @Transactional(readOnly = true)
    public boolean sits(int contest, long account) {
        return jdbc.sql("select exists (select from contest_juror where contest_id = ? and account_id = ?)")
                .param(contest)
                .param(account)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Line> lines(int contest, long account) {
        return jdbc.sql("""
                        select e.id, e.title, r.entry_id is not null as recused, s.id is not null as begun, s.closed_at is not null as closed
                        from contest_entry e
                        left join contest_recusal r on r.entry_id = e.id and r.account_id = :account
                        left join contest_sheet s on s.entry_id = e.id and s.account_id = :account
                        where e.contest_id = :contest and e.state = 'SUBMITTED' order by e.id""")
                .param("account", account)
                .param("contest", contest)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getBoolean("recused") ? null : row.getString("title"),
                        row.getBoolean("recused"),
                        row.getBoolean("begun"),
                        row.getBoolean("closed")))
                .list();
    }

    /** Reading it is written in the journal. */
    public Optional<ContestEntry> read(int contest, long entry, long account) {
        Optional<ContestEntry> found = jdbc.sql(EntryRows.SELECT + """
                        where e.id = :entry and e.contest_id = :contest and e.state = 'SUBMITTED'
                          and exists (select from contest_juror where contest_id = :contest and account_id = :account)
                          and not exists (select from contest_recusal where entry_id = :entry and account_id = :account)""")
                .param("entry", entry)
                .param("contest", contest)
                .param("account", account)
                .query(EntryRows::read)
                .optional();
        found.ifPresent(one ->
                journal.record("contest-entry.read", "contest_entry", Long.toString(entry), Map.of("par", "jury")));
        return found;
    }

    @Transactional(readOnly = true)
    public Sheet sheet(long entry, long account) {
        Map<Integer, Integer> marks = new LinkedHashMap<>();
        jdbc.sql("""
                        select x.criterion_id, x.mark from contest_score x join contest_sheet s on s.id = x.sheet_id
                        where s.entry_id = ? and s.account_id = ?""").param(entry).param(account).query(row -> {
            marks.put(row.getInt("criterion_id"), row.getInt("mark"));
        });
        return jdbc.sql("select comment, closed_at, version from contest_sheet where entry_id = ? and account_id = ?")
                .param(entry)
                .param(account)
                .query((row, number) -> new Sheet(
                        marks, row.getString("comment"), row.getObject("closed_at") != null, row.getLong("version")))
                .optional()
                .orElse(new Sheet(Map.of(), null, false, -1));
    }

    /**
     * @param close whether it counts from now on and stays as it is
     * @return false where it was changed meanwhile, in another window
     */
    public boolean write(
            ContestEntry entry,
            long account,
            long version,
            Map<Integer, Integer> marks,
            @Nullable String comment,
            boolean close) {
        boolean[] written = new boolean[1];
        ContestFaults.telling(() -> written[0] = written(entry, account, version, marks, comment, close));
        return written[0];
    }

    private boolean written(
            ContestEntry entry,
            long account,
            long version,
            Map<Integer, Integer> marks,
            @Nullable String comment,
            boolean close) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Long> sheet = jdbc.sql(version < 0 ? """
                        insert into contest_sheet (entry_id, contest_id, account_id, comment, changed_at)
                        values (:entry, :contest, :account, :comment, :now) on conflict do nothing returning id""" : """
                        update contest_sheet set comment = :comment, changed_at = :now, version = version + 1
                        where entry_id = :entry and contest_id = :contest and account_id = :account and version = :version returning id""")
                .param("entry", entry.id())
                .param("contest", entry.contest())
                .param("account", account)
                .param("comment", comment)
                .param("now", now)
                .param("version", version)
                .query(Long.class)
                .optional();
        if (sheet.isEmpty()) {
            return false;
        }
        jdbc.sql("delete from contest_score where sheet_id = ?")
                .param(sheet.get())
                .update();
        marks.forEach((criterion, mark) -> jdbc.sql(
                        "insert into contest_score (sheet_id, contest_id, criterion_id, mark) values (?, ?, ?, ?)")
                .param(sheet.get())
                .param(entry.contest())
                .param(criterion)
                .param(mark)
                .update());
        if (close) {
            jdbc.sql("update contest_sheet set closed_at = :now where id = :id")
                    .param("now", now)
                    .param("id", sheet.get())
                    .update();
        }
        return true;
    }

    /** From now on the juror neither reads the entry nor counts on it, and it stays so. */
    public void recuse(ContestEntry entry, long account, String reason) {
        ContestFaults.telling(() -> jdbc.sql("""
                        insert into contest_recusal (entry_id, contest_id, account_id, reason, recorded_at) values (?, ?, ?, ?, ?)""")
                .param(entry.id())
                .param(entry.contest())
                .param(account)
                .param(reason)
                .param(OffsetDateTime.now(clock))
                .update());
    }
}
