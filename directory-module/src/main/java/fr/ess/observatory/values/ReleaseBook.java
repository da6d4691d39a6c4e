package fr.ess.observatory.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose answers a release is made of, and what was told of them. */
@Repository
class ReleaseBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param each how many figures there are of a group */
    void write(int release, List<Respondent> respondents, List<ValuesFigure> figures, int each) {
        int all = each
                * (1
                        + (int) respondents.stream()
                                .mapToInt(Respondent::departement)
                                .distinct()
                                .count()
                        + (int) respondents.stream()
                                .mapToInt(Respondent::family)
                                .distinct()
                                .count());
        jdbc.sql("""
                        insert into values_edition (release_id, method, figures, withheld, worked_out_at)
                        values (?, ?, ?, ?, ?)""")
                .params(release, Teller.METHOD, all, all - figures.size(), OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                        insert into values_figure (release_id, part, key, question, organisations,
                            yes, rather_yes, rather_no, no, favourable, unfavourable, not_concerned)
                        select ?, * from unnest(?::text[], ?::int[], ?::smallint[], ?::int[],
                            ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])""")
                .param(release)
                .param(figures.stream()
                        .map(figure -> figure.group().part().name())
                        .toArray(String[]::new))
                .param(figures.stream().map(figure -> figure.group().key()).toArray(Integer[]::new))
                .param(figures.stream().map(ValuesFigure::question).toArray(Integer[]::new))
                .param(figures.stream().map(ValuesFigure::organisations).toArray(Integer[]::new))
                .param(fine(figures, Distribution.Fine::yes))
                .param(fine(figures, Distribution.Fine::ratherYes))
                .param(fine(figures, Distribution.Fine::ratherNo))
                .param(fine(figures, Distribution.Fine::no))
                .param(halves(figures, Distribution::favourable))
                .param(halves(figures, Distribution::unfavourable))
                .param(halves(figures, Distribution::notConcerned))
                .update();
    }

    private static Integer[] halves(List<ValuesFigure> figures, ToIntFunction<Distribution> number) {
        return figures.stream()
                .map(figure -> figure.distribution() == null
                        ? null
                        : (Integer) number.applyAsInt(Objects.requireNonNull(figure.distribution())))
                .toArray(Integer[]::new);
    }

    private static Integer[] fine(List<ValuesFigure> figures, ToIntFunction<Distribution.Fine> number) {
        return figures.stream()
                .map(figure -> {
                    Distribution distribution = figure.distribution();
                    Distribution.Fine fine = distribution == null ? null : distribution.fine();
                    return fine == null ? null : (Integer) number.applyAsInt(fine);
                })
                .toArray(Integer[]::new);
    }

    List<Respondent> respondents(int release) {
        return jdbc.sql("""
                        select r.organisation_id, coalesce(r.departement_id, 0), coalesce(r.family_id, 0), s.answers
                        from values_release_sheet r join values_sheet s on s.id = r.sheet_id
                        where r.release_id = ? order by 1""")
                .param(release)
                .query((row, number) -> new Respondent(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        Assessments.answers(row.getArray(4)).stream()
                                .map(Objects::requireNonNull)
                                .toList()))
                .list();
    }

    List<ValuesFigure> figures(int release) {
        return jdbc.sql("select * from values_figure where release_id = ?")
                .param(release)
                .query((row, number) -> new ValuesFigure(
                        new ValuesGroup(ValuesPart.valueOf(row.getString("part")), row.getInt("key")),
                        row.getInt("question"),
                        row.getInt("organisations"),
                        distribution(row)))
                .list();
    }

    private static @Nullable Distribution distribution(ResultSet row) throws SQLException {
        if (row.getObject("favourable") == null) {
            return null;
        }
        return new Distribution(
                row.getInt("favourable"),
                row.getInt("unfavourable"),
                row.getInt("not_concerned"),
                row.getObject("yes") == null
                        ? null
                        : new Distribution.Fine(
                                row.getInt("yes"),
                                row.getInt("rather_yes"),
                                row.getInt("rather_no"),
                                row.getInt("no")));
    }
}
