package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads movements as they were entered. */
@Service
public class LedgerLines {

    static final String COLUMNS = """
            select e.id, e.file_id, f.reference, f.company, e.instrument, e.kind, e.amount_cents, e.proceeds_cents, e.on_day, e.note,
                   e.entered_by, e.example, e.reverses_id, r.id is not null as reversed
            from fund_entry e join buyout_file f on f.id = e.file_id left join fund_entry r on r.reverses_id = e.id
            """;

    private final JdbcClient jdbc;

    LedgerLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LedgerLine> find(long id) {
        return jdbc.sql(COLUMNS + "where e.id = ?")
                .param(id)
                .query(LedgerLines::line)
                .optional();
    }

    /** A file's, until {@code day}, the latest first. */
    public List<LedgerLine> ofFile(long file, LocalDate day) {
        return jdbc.sql(COLUMNS + "where e.file_id = ? and e.on_day <= ? order by e.on_day desc, e.id desc")
                .params(file, day)
                .query(LedgerLines::line)
                .list();
    }

    static LedgerLine line(ResultSet row, int number) throws SQLException {
        return new LedgerLine(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getString("reference"),
                row.getString("company"),
                Instrument.valueOf(row.getString("instrument")),
                EntryKind.valueOf(row.getString("kind")),
                new Euros(row.getLong("amount_cents")),
                proceeds(row),
                row.getObject("on_day", LocalDate.class),
                row.getString("note"),
                row.getString("entered_by"),
                row.getBoolean("example"),
                row.getObject("reverses_id", Long.class),
                row.getBoolean("reversed"));
    }

    private static @Nullable Euros proceeds(ResultSet row) throws SQLException {
        Long cents = row.getObject("proceeds_cents", Long.class);
        return cents == null ? null : new Euros(cents);
    }
}
