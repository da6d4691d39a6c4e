package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out once what may be told of a vintage, and writes it where everybody reads it. */
@Service
public class Editor {

    private static final String COUNTS = """
            select c.departement_id, c.commune_id, t.epci_id, coalesce(c.family_id, 0), coalesce(c.sector_id, 0),
                   coalesce(b.size_class, 0), c.headquarters, c.units, c.employers, c.jobs, coalesce(b.jobs, 0)
            from observatory_count c
            join observatory_vintage v on v.id = c.vintage_id
            left join observatory_rule_band b on b.rule_code = v.rule_code and b.workforce_band_id = c.band_id
            left join observatory_territory t on t.vintage_id = c.vintage_id and t.territory_id = c.commune_id
            where c.vintage_id = ?
            order by 1, 2, 4, 5, 6, 7, c.band_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Editor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every vintage that is to be told and has not been worked out; several servers do not do it twice. */
    @Transactional
    public void workOutWhatWaits() {
        String waiting = """
                select p.vintage_id from observatory_publication p
                where not exists (select from observatory_edition e where e.vintage_id = p.vintage_id) order by 1""";
        if (jdbc.sql(waiting).query(Integer.class).list().isEmpty()) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('observatory_edition'))")
                .query((row, n) -> 1)
                .single();
        jdbc.sql(waiting).query(Integer.class).list().forEach(this::workOut);
    }

    private void workOut(int vintage) {
        int region = jdbc.sql(
                        "select territory_id from observatory_territory where vintage_id = ? and level = 'REGION'")
                .param(vintage)
                .query(Integer.class)
                .single();
        List<Edition.Earlier> before =
                jdbc.sql("select vintage_id from observatory_edition order by 1").query(Integer.class).list().stream()
                        .map(earlier -> new Edition.Earlier(counts(earlier), told(earlier)))
                        .toList();
        List<Figure> figures = Edition.of(region, counts(vintage), before);
        jdbc.sql("""
                        insert into observatory_edition (vintage_id, method, figures, withheld, worked_out_at)
                        values (?, ?, ?, ?, ?)""")
                .param(vintage)
                .param(Edition.METHOD)
                .param(figures.size())
                .param(figures.stream().filter(figure -> !figure.isWhole()).count())
                .param(OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                        insert into observatory_figure (vintage_id, territory_id, breakdown, category, units, employers, jobs, detailed)
                        select ?, * from unnest(?::int[], ?::text[], ?::smallint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[])""")
                .param(vintage)
                .param(figures.stream().map(Figure::territory).toArray(Integer[]::new))
                .param(figures.stream().map(figure -> figure.breakdown().name()).toArray(String[]::new))
                .param(figures.stream().map(Figure::category).toArray(Integer[]::new))
                .param(figures.stream().map(Figure::units).toArray(Long[]::new))
                .param(figures.stream().map(Figure::employers).toArray(Long[]::new))
                .param(figures.stream().map(Figure::jobs).toArray(Long[]::new))
                .param(figures.stream().map(Figure::detailed).toArray(Boolean[]::new))
                .update();
    }

    private List<Count> counts(int vintage) {
        return jdbc.sql(COUNTS)
                .param(vintage)
                .query((row, number) -> new Count(
                        row.getInt(1),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getBoolean(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11)))
                .list();
    }

    private List<Figure> told(int vintage) {
        return jdbc.sql("""
                        select territory_id, breakdown, category, units, employers, jobs, detailed
                        from observatory_figure where vintage_id = ?""")
                .param(vintage)
                .query((row, number) -> new Figure(
                        row.getInt(1),
                        Breakdown.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class),
                        row.getObject(6, Long.class),
                        row.getBoolean(7)))
                .list();
    }
}
