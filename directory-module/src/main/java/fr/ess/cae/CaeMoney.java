package fr.ess.cae;

import fr.ess.platform.money.Euros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What paid for the co-operatives, the loans of honour, the targets, and what was told of them all. */
@Service
public class CaeMoney {

    private final JdbcClient jdbc;

    CaeMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One amount of a year; {@code cae} is null where it is told of the whole region at once. */
    public record Line(
            long id, int year, FinancingSource kind, Euros amount, String source, boolean example, long version) {}

    /** Loans of honour of a year, region-wide. */
    public record Loans(int year, long loans, Euros amount, String lender, String source, boolean example) {}

    /** Where the region wants to go. */
    public record Target(String figure, LocalDate dueOn, int start, int value, String wording, String source) {}

    /** What somebody told, in their words. */
    public record Word(String figure, LocalDate aboutDay, String wording, String source) {}

    /** Of one co-operative; the latest year first. */
    public List<Line> of(CoOperative cae) {
        return sorted(jdbc.sql("select *, amount_cents as cents from cae_financing where cae_id = ?")
                .param(cae.id())
                .query(CaeMoney::line)
                .list());
    }

    /**
     * Of the whole region, the latest year first: what is told of a year at once, or else the sum of its co-operatives as soon as each of
     * them told that year, since the sum of some would be read as that of all.
     */
    public List<Line> region() {
        return sorted(jdbc.sql("""
                        with told as (
                            select year, bool_or(cae_id is null) as at_once, count(distinct cae_id) as telling
                            from cae_financing group by year)
                        select min(f.id) as id, f.year, f.source_kind, sum(f.amount_cents) as cents, min(f.source) as source,
                               bool_or(f.example) as example, min(f.version) as version
                        from cae_financing f join told t using (year)
                        where case when t.at_once then f.cae_id is null else t.telling = (select count(*) from cae) end
                        group by f.year, f.source_kind""").query(CaeMoney::line).list());
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt((Line line) -> -line.year()).thenComparing(Line::kind))
                .toList();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getInt("year"),
                FinancingSource.valueOf(row.getString("source_kind")),
                new Euros(row.getLong("cents")),
                row.getString("source"),
                row.getBoolean("example"),
                row.getLong("version"));
    }

    public List<Loans> loans() {
        return jdbc.sql("select * from cae_honour_loan order by year")
                .query((row, number) -> new Loans(
                        row.getInt("year"),
                        row.getLong("loans"),
                        new Euros(row.getLong("amount_cents")),
                        row.getString("lender"),
                        row.getString("source"),
                        row.getBoolean("example")))
                .list();
    }

    public List<Target> targets() {
        return jdbc.sql("select * from cae_target order by figure, due_on")
                .query((row, number) -> new Target(
                        row.getString("figure"),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("start_value"),
                        row.getInt("value"),
                        row.getString("wording"),
                        row.getString("source")))
                .list();
    }

    public List<Word> told() {
        return jdbc.sql("select * from cae_told order by about_day, figure")
                .query((row, number) -> new Word(
                        row.getString("figure"),
                        row.getObject("about_day", LocalDate.class),
                        row.getString("wording"),
                        row.getString("source")))
                .list();
    }
}
