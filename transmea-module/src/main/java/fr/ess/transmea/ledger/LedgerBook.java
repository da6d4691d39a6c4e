package fr.ess.transmea.ledger;

import fr.ess.transmea.Fund;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The movements of a fund, page by page from the last one, or all one after the other without holding them. */
@Service
public class LedgerBook {

    /** Beyond these, how many there are is told as « more than ». */
    public static final int MOST_COUNTED = 2_000;

    private static final int ROWS_AT_ONCE = 500;
    private static final String ASKED = """
             e.fund_id = :fund and e.on_day <= :until and (:from::date is null or e.on_day >= :from)
            and (:kind::text is null or e.kind = :kind) and (:instrument::text is null or e.instrument = :instrument)
            and (:file::text is null or e.file_id = (select id from buyout_file where reference = :file))
            """;

    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final TransactionTemplate reading;

    LedgerBook(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        JdbcTemplate rows = new JdbcTemplate(source);
        rows.setFetchSize(ROWS_AT_ONCE);
        this.streaming = JdbcClient.create(rows);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The last movement that a page showed. */
    public record Cursor(LocalDate day, long id) {}

    /** The latest first, after {@code after}. */
    public List<LedgerLine> page(Fund fund, LedgerFilter filter, @Nullable Cursor after, int most) {
        return bind(
                        jdbc.sql(
                                LedgerLines.COLUMNS + "where" + ASKED
                                        + "and (:day::date is null or (e.on_day, e.id) < (:day, :id)) order by e.on_day desc, e.id desc limit :most"),
                        fund,
                        filter)
                .param("day", after == null ? null : after.day())
                .param("id", after == null ? 0L : after.id())
                .param("most", most)
                .query(LedgerLines::line)
                .list();
    }

    /** How many there are, counted up to one more than {@link #MOST_COUNTED}. */
    public int count(Fund fund, LedgerFilter filter) {
        return bind(
                        jdbc.sql("select count(*) from (select from fund_entry e where" + ASKED
                                + "limit :most) as found"),
                        fund,
                        filter)
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** The first first. */
    public void each(Fund fund, LedgerFilter filter, Consumer<LedgerLine> each) {
        reading.executeWithoutResult(open -> bind(
                        streaming.sql(LedgerLines.COLUMNS + "where" + ASKED + "order by e.on_day, e.id"), fund, filter)
                .query(row -> {
                    each.accept(LedgerLines.line(row, 0));
                }));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Fund fund, LedgerFilter filter) {
        return statement
                .param("fund", fund.id())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "instrument",
                        filter.instrument() == null ? null : filter.instrument().name())
                .param("file", filter.file());
    }
}
