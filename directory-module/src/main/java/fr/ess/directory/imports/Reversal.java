package fr.ess.directory.imports;

import fr.ess.platform.journal.Journal;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back as a whole: entries it created go, values it changed come back. What somebody touched since is
 * theirs, and what another module names serves: both stay, and are told line by line.
 */
@Service
public class Reversal {

    /** {@link Form#origin} of an import that was made. */
    static final String ORIGIN =
            "case when form = 'MAPPED' then 'FILE' when form like 'SIRENE%' then 'SIRENE' else form end";

    /** The columns that make a place; they come back together or not at all. */
    private static final String OF_THE_PLACE =
            "('commune_id', 'departement_id', 'latitude', 'longitude', 'position_kind')";

    private static final String DRAW = """
            create temporary table import_reversal on commit drop as
            select r.line, r.organisation_id, r.outcome = 'CREATE' as created, r.before,
                case when r.outcome = 'CREATE' then o.version = 0
                    and not exists (select from organisation m where m.merged_into_id = o.id)
                    and not exists (select from account_grant g where g.scope = o.slug)
                end as untouched,
                (select coalesce(jsonb_object_agg(b.key, b.value), '{}') from jsonb_each(r.before) as b
                 where case when b.key in PLACE
                    then not exists (select from jsonb_each(r.before || r.after) as left_by_us
                                     where left_by_us.key in PLACE
                                       and left_by_us.value is distinct from to_jsonb(o) -> left_by_us.key
                                       -- which the database itself says of points that cannot be right
                                       and not (left_by_us.key = 'position_kind' and o.position_kind = 'TO_CHECK'))
                    else to_jsonb(o) -> b.key is not distinct from r.after -> b.key end) as restorable
            from import_row r left join organisation o on o.id = r.organisation_id
            where r.run_id = :run and (r.outcome = 'CREATE' or r.after is not null)
            """.replace("PLACE", OF_THE_PLACE);

    /** What another module names stays, whoever made the entry. */
    private static final String KEEP_NAMED = """
            update import_reversal set untouched = false
            where created and untouched and organisation_id in (select organisations_named_elsewhere())""";

    private static final String MARK = """
            update import_row r set reversal = case
                when v.organisation_id is null then 'TAKEN_BACK' -- somebody else removed the entry
                when v.created and v.untouched or not v.created and v.restorable = v.before then 'TAKEN_BACK'
                else 'KEPT' end
            from import_reversal v where r.run_id = :run and r.line = v.line""";

    private static final String REMOVE = """
            delete from organisation o using import_reversal v
            where v.created and v.untouched and o.id = v.organisation_id""";

    private static final String RESTORE = """
            update organisation o set (COLUMNS) = (select COLUMNS from jsonb_populate_record(o, v.restorable)),
                updated_at = :now, version = o.version + 1
            from import_reversal v
            where not v.created and v.restorable <> '{}' and o.id = v.organisation_id""".replace("COLUMNS", Field.allColumns());

    private static final String WITHDRAW_SUGGESTIONS =
            "delete from closing_suggestion where run_id = :run and state = 'PENDING'";

    private final JdbcClient jdbc;
    private final ImportRuns runs;
    private final Journal journal;
    private final Clock clock;

    Reversal(JdbcClient jdbc, ImportRuns runs, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
    }

    /** What taking an import back did: lines whose effect is gone, and lines that stay as somebody left them. */
    public record Outcome(int takenBack, int kept) {}

    /**
     * Takes import {@code run} back.
     *
     * @throws RefusedException when it was taken back already, another import is under way, or an entry was named elsewhere meanwhile
     */
    @Transactional
    public Outcome reverse(int run, String by) {
        if (!runs.takeTurn()) {
            throw new RefusedException(ImportBusy.SENTENCE);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        int marked = jdbc.sql("update import_run set state = 'REVERSED', reversed_by = :by, reversed_at = :now"
                        + " where id = :run and state = 'APPLIED'")
                .param("by", by)
                .param("now", now)
                .param("run", run)
                .update();
        if (marked == 0) {
            throw new RefusedException("Cet import a déjà été retiré.");
        }
        String lot = "Retrait de l’import n° " + run;
        jdbc.sql("select set_config('maillage.purpose', :lot, true), set_config('maillage.field_source', " + ORIGIN
                        + ", true)" + " from import_run where id = :run")
                .param("lot", lot)
                .param("run", run)
                .query()
                .singleRow();
        journal.summarise(lot);
        jdbc.sql(DRAW).param("run", run).update();
        jdbc.sql(KEEP_NAMED).update();
        jdbc.sql(MARK).param("run", run).update();
        try {
            jdbc.sql(REMOVE).update();
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("Une fiche créée par cet import vient de servir ailleurs\u00a0: recommencez.");
        }
        jdbc.sql(RESTORE).param("now", now).update();
        jdbc.sql(WITHDRAW_SUGGESTIONS).param("run", run).update();
        jdbc.sql("delete from sirene_unit where run_id = :run")
                .param("run", run)
                .update();
        Outcome outcome = jdbc.sql("select count(*) filter (where reversal = 'TAKEN_BACK') as taken_back,"
                        + " count(*) filter (where reversal = 'KEPT') as kept from import_row where run_id = :run")
                .param("run", run)
                .query(Outcome.class)
                .single();
        journal.record(
                "import.reversed",
                "import_run",
                Integer.toString(run),
                Map.of("retirées", Integer.toString(outcome.takenBack()), "gardées", Integer.toString(outcome.kept())));
        return outcome;
    }
}
