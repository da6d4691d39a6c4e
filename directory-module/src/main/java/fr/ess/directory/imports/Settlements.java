package fr.ess.directory.imports;

import fr.ess.platform.french.French;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What imports leave to a person: entries that a register says have ended, and fields on which a file contradicts them. */
@Service
@Transactional
public class Settlements {

    /** The latest import that contradicts an entry is the one to settle. */
    private static final String OPEN_CONFLICTS = """
            from import_row r
            join import_run i on i.id = r.run_id and i.state = 'APPLIED'
            join organisation o on o.id = r.organisation_id and o.status <> 'MERGED'
            where r.theirs is not null
                and not exists (select from conflict_settlement s where s.run_id = r.run_id and s.line = r.line)
                and not exists (select from import_row later where later.organisation_id = r.organisation_id
                                and later.run_id > r.run_id and later.theirs is not null)
            """;

    private static final String TAKE_THEIRS = """
            update organisation o set (COLUMNS) = (select COLUMNS from jsonb_populate_record(o, r.theirs)),
                updated_at = :now, version = o.version + 1
            from import_row r where r.run_id = :run and r.line = :line and o.id = r.organisation_id""".replace("COLUMNS", Field.allColumns());

    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An entry that a register says is closed ({@code NOT_DIFFUSIBLE}: not to be shown). */
    public record Closing(
            long id,
            String name,
            String slug,
            String kind,
            @Nullable LocalDate closedOn,
            int runId,
            String fileName) {}

    /** A line of a file that contradicts an entry. */
    public record Contradiction(int runId, int line, String name, String slug, String fileName, List<String> fields) {}

    public record Tally(int closings, int contradictions) {}

    @Transactional(readOnly = true)
    public Tally tally() {
        return jdbc.sql("select (select count(*) from closing_suggestion where state = 'PENDING')::int as closings,"
                        + " (select count(*) " + OPEN_CONFLICTS + ")::int as contradictions")
                .query(Tally.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Closing> closings(int limit) {
        return jdbc.sql("""
                select c.id, o.name, o.slug, c.kind, c.closed_on, c.run_id, i.file_name
                from closing_suggestion c join organisation o on o.id = c.organisation_id join import_run i on i.id = c.run_id
                where c.state = 'PENDING' order by c.id limit :limit
                """).param("limit", limit).query(Closing.class).list();
    }

    @Transactional(readOnly = true)
    public List<Contradiction> contradictions(int limit) {
        return jdbc.sql("select r.run_id, r.line, o.name, o.slug, i.file_name, " + ReportedRow.CONTESTED + " "
                        + OPEN_CONFLICTS + " order by r.run_id desc, r.line limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Contradiction(
                        row.getInt("run_id"),
                        row.getInt("line"),
                        row.getString("name"),
                        row.getString("slug"),
                        row.getString("file_name"),
                        ReportedRow.contested(
                                        (String[]) row.getArray("contested").getArray())
                                .stream()
                                .map(French::punctuated)
                                .toList()))
                .list();
    }

    /** Closes the entries, or takes those that are not to be shown out of sight; returns how many it was. */
    public int accept(List<Long> ids, String by) {
        jdbc.sql("""
                update organisation o set status = case c.kind when 'CLOSED' then 'CLOSED' else 'DRAFT' end,
                    updated_at = :now, version = o.version + 1
                from closing_suggestion c
                where c.id = any (:ids) and c.state = 'PENDING' and o.id = c.organisation_id
                    and o.status in ('DRAFT', 'PUBLISHED')
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("ids", ids.toArray(Long[]::new))
                .update();
        return decide(ids, "ACCEPTED", by);
    }

    /** Leaves the entries as they are; the same ending is not suggested again. */
    public int refuse(List<Long> ids, String by) {
        return decide(ids, "REFUSED", by);
    }

    private int decide(List<Long> ids, String state, String by) {
        return jdbc.sql("update closing_suggestion set state = :state, decided_by = :by, decided_at = :now"
                        + " where id = any (:ids) and state = 'PENDING'")
                .param("state", state)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Settles a line for what the entry says, or for what the file says; false when that was settled already. */
    public boolean settle(int run, int line, boolean theirs, String by) {
        int settled = jdbc.sql("insert into conflict_settlement (run_id, line, choice, settled_by, settled_at)"
                        + " select r.run_id, r.line, :choice, :by, :now " + OPEN_CONFLICTS
                        + " and r.run_id = :run and r.line = :line on conflict do nothing")
                .param("choice", theirs ? "THEIRS" : "OURS")
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("run", run)
                .param("line", line)
                .update();
        if (settled == 1 && theirs) {
            jdbc.sql("select set_config('maillage.field_source', " + Reversal.ORIGIN
                            + ", true) from import_run where id = :run")
                    .param("run", run)
                    .query()
                    .singleRow();
            try {
                jdbc.sql(TAKE_THEIRS)
                        .param("now", OffsetDateTime.now(clock))
                        .param("run", run)
                        .param("line", line)
                        .update();
            } catch (DataIntegrityViolationException e) {
                throw new RefusedException("Une autre fiche porte déjà cette valeur : rien n’a été repris.");
            }
        }
        return settled == 1;
    }
}
