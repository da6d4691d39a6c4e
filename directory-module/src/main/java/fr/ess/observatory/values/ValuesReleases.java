package fr.ess.observatory.values;

import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told of the self-assessments, release after release, and the way to another one. Nothing told is ever taken back. */
@Service
@Transactional
public class ValuesReleases {

    private final JdbcClient jdbc;
    private final ReleaseBook book;
    private final Clock clock;

    ValuesReleases(JdbcClient jdbc, ReleaseBook book, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
    }

    /** The last first; what was decided and not worked out yet is worked out now. */
    public List<ValuesRelease> told(Grid grid) {
        workOutWhatWaits(grid);
        return jdbc.sql("""
                        select r.id, r.grid_id, r.number, r.day, r.example, e.method, e.figures, e.withheld
                        from values_release r join values_edition e on e.release_id = r.id
                        where r.grid_id = ? order by r.number desc""")
                .param(grid.id())
                .query((row, number) -> new ValuesRelease(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getBoolean(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getInt(8)))
                .list();
    }

    public Optional<ToldValues> last(Grid grid) {
        return told(grid).stream().findFirst().map(this::values);
    }

    public ToldValues values(ValuesRelease release) {
        Map<ValuesGroup, Map<Integer, ToldValues.ToldAnswers>> told = new HashMap<>();
        book.figures(release.id())
                .forEach(figure -> told.computeIfAbsent(figure.group(), any -> new HashMap<>())
                        .put(
                                figure.question(),
                                new ToldValues.ToldAnswers(figure.organisations(), figure.distribution())));
        return new ToldValues(release, told);
    }

    /**
     * Tells the answers in force to everybody, except for what is withheld.
     *
     * @throws RefusedException if not even the number of organisations may be told
     */
    public void open(Grid grid, String who) {
        jdbc.sql("select values_open_release(?::smallint, ?, ?)")
                .params(grid.id(), LocalDate.now(clock), who)
                .query(Integer.class)
                .single();
        ValuesRelease opened = told(grid).get(0);
        if (values(opened).organisations(ValuesGroup.REGION) == null) {
            throw new RefusedException(
                    "Trop peu d’organisations ont répondu, ou trop peu ont changé depuis la dernière édition\u00a0: l’écart dirait les réponses de l’une d’elles. Attendez que trois au moins aient bougé.");
        }
        if (isLikeTheOneBefore(opened)) {
            throw new RefusedException("Rien n’a changé depuis la dernière édition.");
        }
    }

    private boolean isLikeTheOneBefore(ValuesRelease release) {
        return jdbc.sql("""
                        select not exists (
                            (select sheet_id from values_release_sheet where release_id = :this
                             except select sheet_id from values_release_sheet where release_id = before.id)
                            union all
                            (select sheet_id from values_release_sheet where release_id = before.id
                             except select sheet_id from values_release_sheet where release_id = :this))
                        from values_release before where before.grid_id = :grid and before.number = :number""")
                .param("this", release.id())
                .param("grid", release.gridId())
                .param("number", release.number() - 1)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void workOutWhatWaits(Grid grid) {
        String waiting = """
                select r.id from values_release r
                where r.grid_id = ? and not exists (select from values_edition e where e.release_id = r.id) order by r.number""";
        if (jdbc.sql(waiting).param(grid.id()).query(Integer.class).list().isEmpty()) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('values_release'))")
                .query((row, number) -> 1)
                .single();
        Teller teller = new Teller();
        jdbc.sql("""
                        select r.id from values_release r join values_edition e on e.release_id = r.id
                        where r.grid_id = ? order by r.number""")
                .param(grid.id())
                .query(Integer.class)
                .list()
                .forEach(release -> teller.remember(book.respondents(release), book.figures(release)));
        for (int release :
                jdbc.sql(waiting).param(grid.id()).query(Integer.class).list()) {
            List<Respondent> respondents = book.respondents(release);
            List<ValuesFigure> figures =
                    teller.tell(respondents, grid.questions().size());
            teller.remember(respondents, figures);
            book.write(release, respondents, figures, grid.questions().size() + 1);
        }
    }

    /** How many organisations gave answers and still stand by them, began, or withdrew: not which. */
    public record Participation(long given, long begun, long withdrawn, long sinceTheLast) {}

    @Transactional(readOnly = true)
    public Participation participation(Grid grid) {
        return jdbc.sql("""
                        with told as (select sheet_id, organisation_id from values_release_sheet where release_id = (
                                 select id from values_release where grid_id = :grid order by number desc limit 1)),
                             counted as (select s.id, s.organisation_id from values_sheet s join organisation o on o.id = s.organisation_id
                                 where s.grid_id = :grid and s.state = 'GIVEN' and o.status = 'PUBLISHED' and o.ess = 'YES')
                        select (select count(*) from counted),
                               (select count(*) from values_sheet where grid_id = :grid and state = 'DRAFT'),
                               (select count(distinct organisation_id) from values_sheet s where grid_id = :grid and state = 'WITHDRAWN'
                                    and not exists (select from values_sheet n where n.organisation_id = s.organisation_id
                                                    and n.grid_id = s.grid_id and n.state = 'GIVEN')),
                               (select count(*) from counted c full join told t on t.sheet_id = c.id
                                where c.id is null and not exists (select from counted n where n.organisation_id = t.organisation_id)
                                   or t.sheet_id is null)""")
                .param("grid", grid.id())
                .query((row, number) ->
                        new Participation(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** The région, its départements and the families, in the order of their tables. */
    @Transactional(readOnly = true)
    public List<NamedGroup> groups() {
        return jdbc.sql("""
                        select part, key, code, name from (
                            select 1 as place, 'REGION' as part, 0 as key, code, name, '' as sorted from territory where level = 'REGION'
                            union all select 2, 'DEPARTEMENT', id, code, name, code from territory where level = 'DEPARTEMENT'
                            union all select 3, 'FAMILY', id, code, label, to_char(id, '000') from legal_family) g
                        order by place, sorted""")
                .query((row, number) -> new NamedGroup(
                        new ValuesGroup(ValuesPart.valueOf(row.getString(1)), row.getInt(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    /** The département and the family of an organisation, as it is today. */
    @Transactional(readOnly = true)
    public List<ValuesGroup> of(long organisation) {
        return jdbc.sql("select family_id, departement_id from organisation where id = ?")
                .param(organisation)
                .query((row, number) -> List.of(
                        new ValuesGroup(ValuesPart.FAMILY, row.getInt(1)),
                        new ValuesGroup(ValuesPart.DEPARTEMENT, row.getInt(2))))
                .single();
    }

    /** What a table is of, as people call it. */
    public record NamedGroup(ValuesGroup group, String code, String name) {}
}
