package fr.ess.cae;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The co-operatives of the region and their advisers. */
@Service
public class CoOperatives {

    private static final String SELECT = """
            select c.*, d.name as departement, d.code as departement_code,
                   case when o.status = 'PUBLISHED' then o.slug end as entry,
                   array(select t.name from cae_place p join territory t on t.id = p.commune_id where p.cae_id = c.id order by t.name) as places
            from cae c join territory d on d.id = c.departement_id left join organisation o on o.id = c.organisation_id
            """;

    private final JdbcClient jdbc;

    CoOperatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By département, then by name. */
    public List<CoOperative> all() {
        return jdbc.sql(SELECT + "order by d.code, plain(c.name)")
                .query(CoOperatives::read)
                .list();
    }

    public Optional<CoOperative> find(String slug) {
        return jdbc.sql(SELECT + "where c.slug = ?")
                .param(slug)
                .query(CoOperatives::read)
                .optional();
    }

    /** Advisers in full-time equivalents on a day, by co-operative; who told nothing is not there. */
    public Map<Long, BigDecimal> advisers(LocalDate day) {
        return jdbc
                .sql(
                        "select distinct on (cae_id) cae_id, full_time from cae_adviser_period where from_day <= ? order by cae_id, from_day desc")
                .param(day)
                .query((row, number) -> Map.entry(row.getLong("cae_id"), row.getBigDecimal("full_time")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CoOperative read(ResultSet row, int number) throws SQLException {
        return new CoOperative(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("entry"),
                Trade.valueOf(row.getString("trade")),
                row.getString("trade_name"),
                row.getString("departement"),
                row.getString("departement_code"),
                Arrays.asList((String[]) row.getArray("places").getArray()),
                row.getString("presentation"),
                row.getString("source"),
                row.getLong("version"));
    }
}
