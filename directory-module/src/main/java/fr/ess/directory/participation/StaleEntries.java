package fr.ess.directory.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries that nobody has verified for a year. Examples are not organisations: nobody asks them. */
@Service
@Transactional(readOnly = true)
public class StaleEntries {

    private static final String EDITED = """
            exists (select from account_grant g join account a on a.id = g.account_id
                    where a.active and g.role = 'ORGANISATION_EDITOR' and g.scope = o.slug)""";

    private static final String STALE = """
            from organisation o left join territory c on c.id = o.commune_id
            left join freshness_request f on f.organisation_id = o.id and f.year = :year
            where o.status = 'PUBLISHED' and not o.example and (o.verified_on is null or o.verified_on < :limit)
              and (:departement::text is null or o.departement_id =
                  (select id from territory where level = 'DEPARTEMENT' and code = :departement))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaleEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which of them. */
    public enum Which {
        ALL(""),
        /** To be asked this year still. */
        TO_ASK(" and f.year is null and (o.email is not null or " + EDITED + ")"),
        /** Asked this year, without an answer that settles it. */
        ASKED(" and f.year is not null"),
        /** Nobody can be written to. */
        UNREACHABLE(" and o.email is null and not " + EDITED);

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** One of them. */
    public record Line(
            long id,
            String name,
            @Nullable String commune,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate askedOn,
            @Nullable FreshnessAnswer answer) {}

    /** One that can be written to. */
    record Reachable(long id, String name, @Nullable String email) {}

    /** Those verified the longest ago first. */
    public List<Line> list(Which which, @Nullable String departement, @Nullable Long after, int limit) {
        return query(
                        "select o.id, o.name, c.name as commune, o.verified_on, f.sent_at::date as asked_on, f.answer "
                                + STALE + which.condition + """
                                 and (:after::bigint is null or (coalesce(o.verified_on, '0001-01-01'), o.id) >
                                     (select coalesce(a.verified_on, '0001-01-01'), a.id from organisation a where a.id = :after))
                                order by coalesce(o.verified_on, '0001-01-01'), o.id limit :count""",
                        departement)
                .param("after", after)
                .param("count", limit)
                .query(Line.class)
                .list();
    }

    public long count(Which which, @Nullable String departement) {
        return query("select count(*) " + STALE + which.condition, departement)
                .query(Long.class)
                .single();
    }

    List<Reachable> reachable(@Nullable String departement, int limit) {
        return query(
                        "select o.id, o.name, o.email " + STALE + Which.TO_ASK.condition
                                + " order by coalesce(o.verified_on, '0001-01-01'), o.id limit :count",
                        departement)
                .param("count", limit)
                .query(Reachable.class)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, @Nullable String departement) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(sql)
                .param("year", today.getYear())
                .param("limit", today.minusYears(1))
                .param("departement", departement);
    }
}
