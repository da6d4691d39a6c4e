package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.Fund;
import fr.ess.transmea.Instrument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the fund committed, paid out, got back and holds on any day: by file, by instrument and in all. */
@Service
public class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file's, by instrument; only those in which something moved. */
    public Map<Instrument, Position> ofFile(long file, LocalDate day) {
        return byInstrument(jdbc.sql("select * from fund_position where file_id = ? and during @> ?::date")
                .params(file, day));
    }

    public Position totalOfFile(long file, LocalDate day) {
        return total(ofFile(file, day));
    }

    /** The fund's, by instrument, added up from what each day changed. */
    public Map<Instrument, Position> ofFund(Fund fund, LocalDate day) {
        return byInstrument(jdbc.sql("""
                        select instrument, sum(committed_cents)::bigint as committed_cents, sum(invested_cents)::bigint as invested_cents,
                               sum(repaid_cents)::bigint as repaid_cents, sum(transferred_cents)::bigint as transferred_cents,
                               sum(written_off_cents)::bigint as written_off_cents
                        from fund_day where fund_id = ? and day <= ? group by instrument
                        """).params(fund.id(), day));
    }

    public Position totalOfFund(Fund fund, LocalDate day) {
        return total(ofFund(fund, day));
    }

    /** Every file of the fund with a movement, by its number. */
    public Map<Long, Position> byFile(Fund fund, LocalDate day) {
        Map<Long, Position> positions = new LinkedHashMap<>();
        jdbc.sql("select * from fund_positions_at(?, ?) order by file_id, instrument")
                .params(fund.id(), day)
                .query(row -> {
                    positions.merge(row.getLong("file_id"), position(row), Position::plus);
                });
        return positions;
    }

    /** What of the own funds can still be committed on {@code day} without breaking a later day. */
    public Euros available(Fund fund, LocalDate day) {
        return new Euros(jdbc.sql("select coalesce(min(own_cents - used_cents), 0) from fund_used_from(?, ?)")
                .params(fund.id(), day)
                .query(Long.class)
                .single());
    }

    private static Position total(Map<Instrument, Position> positions) {
        return positions.values().stream().reduce(Position.NONE, Position::plus);
    }

    private static Map<Instrument, Position> byInstrument(JdbcClient.StatementSpec statement) {
        Map<Instrument, Position> positions = new EnumMap<>(Instrument.class);
        statement.query(row -> {
            positions.put(Instrument.valueOf(row.getString("instrument")), position(row));
        });
        return positions;
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                new Euros(row.getLong("committed_cents")),
                new Euros(row.getLong("invested_cents")),
                new Euros(row.getLong("repaid_cents")),
                new Euros(row.getLong("transferred_cents")),
                new Euros(row.getLong("written_off_cents")));
    }
}
