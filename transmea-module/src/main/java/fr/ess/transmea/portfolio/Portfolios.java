package fr.ess.transmea.portfolio;

import fr.ess.platform.money.Euros;
import fr.ess.platform.secrecy.Releases;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Fund;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.ReferrerKind;
import fr.ess.transmea.Situation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads portfolios, and keeps those that were read last. Whatever changes a figure raises the fund's version in the same
 * transaction, so that a kept portfolio is never an older one.
 */
@Service
public class Portfolios {

    private static final int KEPT = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, Object> kept = new LinkedHashMap<>(KEPT, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
            return size() > KEPT;
        }
    };

    Portfolios(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Key(long fund, Class<?> kind, LocalDate day, long version) {}

    public Portfolio on(Fund fund, LocalDate day) {
        return keep(fund, Portfolio.class, day, () -> read(fund, day));
    }

    private Portfolio read(Fund fund, LocalDate day) {
        return new Portfolio(
                day,
                jdbc.sql("select * from portfolio_lines(?, ?) order by reference")
                        .params(fund.id(), day)
                        .query(Portfolios::line)
                        .list());
    }

    /** What those may know who may not know a single company. */
    public Publications publications(Fund fund) {
        LocalDate today = LocalDate.now(clock);
        return keep(fund, Publications.class, today, () -> {
            NavigableMap<LocalDate, Set<Long>> moves = new TreeMap<>();
            jdbc.sql("select day, file_id from portfolio_moves(?)")
                    .param(fund.id())
                    .query(row -> {
                        moves.computeIfAbsent(row.getObject("day", LocalDate.class), any -> new HashSet<>())
                                .add(row.getLong("file_id"));
                    });
            return Publications.of(Releases.of(moves, today), day -> read(fund, day), day -> stays(fund, day));
        });
    }

    /** In the order of the way. */
    public List<Stay> stays(Fund fund, LocalDate day) {
        return jdbc
                .sql("select * from portfolio_stays(?, ?)")
                .params(fund.id(), day)
                .query((row, number) -> new Stay(
                        BuyoutStage.valueOf(row.getString("stage")),
                        row.getLong("stays"),
                        row.getDouble("mean_days"),
                        row.getDouble("median_days")))
                .list()
                .stream()
                .sorted((one, other) -> one.stage().compareTo(other.stage()))
                .toList();
    }

    public List<ToldFigure> told(Fund fund) {
        return jdbc.sql("select * from fund_told where fund_id = ? order by about_day, figure desc")
                .param(fund.id())
                .query((row, number) -> new ToldFigure(
                        ToldKind.valueOf(row.getString("figure")),
                        row.getLong("value"),
                        row.getString("wording"),
                        row.getString("source"),
                        row.getObject("about_day", LocalDate.class)))
                .list();
    }

    private <T> T keep(Fund fund, Class<T> kind, LocalDate day, Supplier<T> reading) {
        // Read before the figures: whatever is newer than they are has another version.
        Key key = new Key(
                fund.id(),
                kind,
                day,
                jdbc.sql("select version from fund_version").query(Long.class).single());
        synchronized (kept) {
            Object known = kept.get(key);
            if (known != null) {
                return kind.cast(known);
            }
        }
        T read = reading.get();
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private static PortfolioLine line(ResultSet row, int number) throws SQLException {
        String referrerKind = row.getString("referrer_kind");
        return new PortfolioLine(
                row.getLong("file_id"),
                row.getString("reference"),
                row.getString("company"),
                BuyoutStage.valueOf(row.getString("stage")),
                row.getObject("since", LocalDate.class),
                row.getObject("funded_on", LocalDate.class),
                Origin.valueOf(row.getString("origin")),
                Situation.valueOf(row.getString("situation")),
                row.getString("sector"),
                row.getString("departement"),
                LeadSource.valueOf(row.getString("lead_source")),
                row.getString("referrer"),
                referrerKind == null ? null : ReferrerKind.valueOf(referrerKind),
                row.getObject("received_on", LocalDate.class),
                euros(row, "committed_cents"),
                euros(row, "invested_cents"),
                euros(row, "repaid_cents"),
                euros(row, "transferred_cents"),
                euros(row, "written_off_cents"),
                euros(row, "outstanding_cents"),
                row.getObject("jobs", Integer.class),
                euros(row, "levered_cents"),
                euros(row, "fund_cents"),
                row.getBoolean("example"));
    }

    private static Euros euros(ResultSet row, String column) throws SQLException {
        return new Euros(row.getLong(column));
    }
}
