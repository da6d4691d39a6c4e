package fr.ess.transmea;

import fr.ess.platform.money.Euros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The region's fund and its terms on any day. */
@Service
public class Funds {

    private final JdbcClient jdbc;

    Funds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fund of the region: the first one, or nothing where none was opened. */
    public Optional<Fund> current() {
        return jdbc.sql("select id, slug, name, created_in from fund order by id limit 1")
                .query((row, number) -> new Fund(
                        row.getLong("id"), row.getString("slug"), row.getString("name"), row.getInt("created_in")))
                .optional();
    }

    /** Nothing before the fund's first day. */
    public Optional<FundTerms> termsOn(Fund fund, LocalDate day) {
        return termsOn(fund.id(), day);
    }

    /** The same, by the fund's number. */
    public Optional<FundTerms> termsOn(long fund, LocalDate day) {
        return jdbc.sql("select * from fund_terms_at(?, ?)")
                .params(fund, day)
                .query(Funds::terms)
                .optional();
    }

    private static FundTerms terms(ResultSet row, int number) throws SQLException {
        return new FundTerms(
                row.getObject("in_force_on", LocalDate.class),
                new Euros(row.getLong("own_funds_cents")),
                new Euros(row.getLong("least_ticket_cents")),
                new Euros(row.getLong("most_ticket_cents")),
                row.getInt("least_employees"),
                row.getInt("most_employees_healthy"),
                row.getInt("most_employees_difficulty"),
                new Euros(row.getLong("mean_ticket_healthy_cents")),
                new Euros(row.getLong("mean_ticket_difficulty_cents")),
                row.getBigDecimal("least_leverage"),
                row.getBigDecimal("most_leverage"),
                row.getInt("jobs_ambition"),
                row.getInt("ambition_years"),
                row.getString("source"));
    }
}
