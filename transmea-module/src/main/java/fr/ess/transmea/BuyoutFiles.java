package fr.ess.transmea;

import fr.ess.platform.money.Euros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads takeover files one by one; who may see which is {@link FundSight}'s to say. */
@Service
public class BuyoutFiles {

    private final JdbcClient jdbc;

    BuyoutFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<BuyoutFile> find(String reference) {
        return jdbc.sql("select * from buyout_file where reference = ?")
                .param(reference)
                .query(BuyoutFiles::file)
                .optional();
    }

    public Optional<BuyoutFile> find(long id) {
        return jdbc.sql("select * from buyout_file where id = ?")
                .param(id)
                .query(BuyoutFiles::file)
                .optional();
    }

    private static BuyoutFile file(ResultSet row, int number) throws SQLException {
        Long ticket = row.getObject("ticket_cents", Long.class);
        String place = row.getString("place_kind");
        return new BuyoutFile(
                row.getLong("id"),
                row.getLong("fund_id"),
                row.getString("reference"),
                row.getString("company"),
                row.getString("siren"),
                nullable(row, "organisation_id", Long.class),
                row.getString("activity"),
                row.getString("naf_code"),
                nullable(row, "commune_id", Integer.class),
                place == null ? null : PlaceKind.valueOf(place),
                nullable(row, "employees", Integer.class),
                nullable(row, "joining", Integer.class),
                Origin.valueOf(row.getString("origin")),
                Situation.valueOf(row.getString("situation")),
                BuyoutStage.valueOf(row.getString("stage")),
                row.getObject("stage_since", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                LeadSource.valueOf(row.getString("lead_source")),
                nullable(row, "referrer_id", Long.class),
                nullable(row, "officer_id", Long.class),
                ticket == null ? null : new Euros(ticket),
                row.getString("owner"),
                row.getString("team"),
                row.getString("advisers"),
                row.getString("risks"),
                row.getString("support_plan"),
                nullable(row, "public_on", LocalDate.class),
                row.getBoolean("example"),
                row.getLong("version"));
    }

    private static <T> @Nullable T nullable(ResultSet row, String column, Class<T> type) throws SQLException {
        return row.getObject(column, type);
    }
}
