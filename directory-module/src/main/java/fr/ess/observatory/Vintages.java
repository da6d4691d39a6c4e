package fr.ess.observatory;

import fr.ess.observatory.edition.Editor;
import fr.ess.platform.web.RefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes vintages of the directory and decides that they are told. Neither is ever taken back. */
@Service
public class Vintages {

    private static final String ALL = """
            select v.id, v.year, v.name, v.taken_on, v.source, v.example, r.code, r.wording, r.jobs_wording, r.site_wording,
                   e.method, e.figures, e.withheld
            from observatory_vintage v join observatory_rule r on r.code = v.rule_code
            left join observatory_edition e on e.vintage_id = v.id""";

    private final JdbcClient jdbc;
    private final Editor editor;
    private final Clock clock;

    Vintages(JdbcClient jdbc, Editor editor, Clock clock) {
        this.jdbc = jdbc;
        this.editor = editor;
        this.clock = clock;
    }

    /** The last year first. */
    public List<Vintage> all() {
        return read(ALL + " order by v.year desc");
    }

    /** Those that are told; what was decided and not worked out yet is worked out now. */
    public List<Vintage> told() {
        editor.workOutWhatWaits();
        return read(ALL + " where e.vintage_id is not null order by v.year desc");
    }

    public Optional<Vintage> find(int id) {
        return jdbc.sql(ALL + " where v.id = ?")
                .param(id)
                .query(Vintages::vintage)
                .optional();
    }

    /** How many units a vintage counted. */
    public long units(Vintage vintage) {
        return jdbc.sql("select coalesce(sum(units), 0) from observatory_count where vintage_id = ?")
                .param(vintage.id())
                .query(Long.class)
                .single();
    }

    /** Takes a snapshot of the directory as it is now, in one statement. */
    @Transactional
    public int take(int year, String name, String source, String who) {
        try {
            return jdbc.sql("select observatory_take(:year, :name, :source, :who, :day)")
                    .param("year", year)
                    .param("name", name)
                    .param("source", source)
                    .param("who", who)
                    .param("day", LocalDate.now(clock))
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new RefusedException("Le millésime " + year + " existe déjà, et un millésime ne change pas.");
        }
    }

    /** Tells a vintage to everybody, except for what is withheld. */
    @Transactional
    public void tell(int id, String who) {
        jdbc.sql("""
                        insert into observatory_publication (vintage_id, decided_by, decided_on) values (?, ?, ?)
                        on conflict do nothing""").param(id).param(who).param(LocalDate.now(clock)).update();
        editor.workOutWhatWaits();
    }

    private List<Vintage> read(String sql) {
        return jdbc.sql(sql).query(Vintages::vintage).list();
    }

    private static Vintage vintage(ResultSet row, int number) throws SQLException {
        @Nullable String method = row.getString(11);
        return new Vintage(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getBoolean(6),
                new Vintage.Rule(row.getString(7), row.getString(8), row.getString(9), row.getString(10)),
                method == null ? null : new Vintage.Told(method, row.getInt(12), row.getInt(13)));
    }
}
