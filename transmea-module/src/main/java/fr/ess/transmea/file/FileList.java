package fr.ess.transmea.file;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Fund;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that somebody may see, as a list and as a board: same condition, same totals. */
@Service
public class FileList {

    private static final String WORDS = """
            select f.id, f.reference, f.company, f.activity, f.stage, f.stage_since, f.origin, f.situation, f.ticket_cents, f.employees,
                   f.joining, f.received_on, f.example, c.name || ' (' || d.code || ')' as place, a.display_name as officer
            """;
    private static final String JOINED = """
             f left join territory c on c.id = f.commune_id left join territory d on d.id = c.departement_id
               left join account a on a.id = f.officer_id
            """;

    private final JdbcClient jdbc;

    FileList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is at each stage, for the stages that have a file. */
    public List<StageTotal> totals(Fund fund, FileFilter filter, SignedIn person) {
        FileQuery query = FileQuery.of(fund.id(), filter, person);
        return query.bind(jdbc.sql("""
                        select f.stage, count(*) as files, coalesce(sum(f.ticket_cents), 0)::bigint as asked,
                               coalesce(sum(f.employees), 0)::bigint as employees
                        from buyout_file f where %s group by f.stage
                        """.formatted(query.where())))
                .query((row, number) -> new StageTotal(
                        BuyoutStage.valueOf(row.getString("stage")),
                        row.getLong("files"),
                        new Euros(row.getLong("asked")),
                        row.getLong("employees")))
                .list();
    }

    /** At most {@code limit} files behind {@code after}. */
    public List<FileLine> page(
            Fund fund, FileFilter filter, FileOrder order, @Nullable FileCursor after, int limit, SignedIn person) {
        FileQuery query = FileQuery.of(fund.id(), filter, person).with("limit", limit);
        if (after != null) {
            query.with("afterValue", after.value()).and(order.after(), "afterId", after.id());
        }
        return query.bind(jdbc.sql(WORDS + "from (select f.* from buyout_file f where " + query.where() + " order by "
                        + order.sql() + " limit :limit)" + JOINED + "order by " + order.sql()))
                .query(FileList::line)
                .list();
    }

    /** The latest files of each of these stages, at most {@code each} of one. */
    public List<FileLine> latest(
            Fund fund, FileFilter filter, Collection<BuyoutStage> stages, int each, SignedIn person) {
        FileQuery query = FileQuery.of(fund.id(), filter, person)
                .and("f.stage = s.stage")
                .with("stages", stages.stream().map(Enum::name).toArray(String[]::new))
                .with("each", each);
        return query.bind(jdbc.sql(WORDS
                        + "from unnest(:stages::text[]) as s (stage) cross join lateral (select f.* from buyout_file f where "
                        + query.where() + " order by f.stage_since desc, f.id desc limit :each)" + JOINED
                        + "order by f.stage_since desc, f.id desc"))
                .query(FileList::line)
                .list();
    }

    /** Every file, one after the other, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Fund fund, FileFilter filter, SignedIn person, Consumer<FileLine> to) {
        FileQuery query = FileQuery.of(fund.id(), filter, person);
        String sql = WORDS + "from buyout_file" + JOINED + "where " + query.where() + " order by f.reference";
        try (Stream<FileLine> lines = query.bind(jdbc.sql(sql).withFetchSize(500)).query(FileList::line).stream()) {
            lines.forEach(to);
        }
    }

    static FileLine line(ResultSet row, int number) throws SQLException {
        Long ticket = row.getObject("ticket_cents", Long.class);
        return new FileLine(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("company"),
                row.getString("activity"),
                BuyoutStage.valueOf(row.getString("stage")),
                row.getObject("stage_since", LocalDate.class),
                Origin.valueOf(row.getString("origin")),
                Situation.valueOf(row.getString("situation")),
                row.getString("place"),
                row.getString("officer"),
                ticket == null ? null : new Euros(ticket),
                row.getObject("employees", Integer.class),
                row.getObject("joining", Integer.class),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("example"));
    }
}
