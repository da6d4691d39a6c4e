package fr.ess.directory.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff are asked about, and what was merged. */
@Service
@Transactional(readOnly = true)
public class Duplicates {

    private static final String PAIRS = """
            from duplicate_pair p join organisation l on l.id = p.low_id join organisation h on h.id = p.high_id
            where (:departement::text is null or exists (select from territory t
                where t.level = 'DEPARTEMENT' and t.code = :departement and t.id in (l.departement_id, h.departement_id)))
            """;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two entries that may be one. */
    public record Pair(
            long lowId,
            String lowName,
            @Nullable String lowPlace,
            long highId,
            String highName,
            @Nullable String highPlace,
            int score,
            List<Reason> reasons,
            boolean example) {}

    /** The likeliest pairs first, after those that {@code skipped} says. */
    public List<Pair> pairs(@Nullable String departement, int skipped, int limit) {
        return jdbc.sql("""
                        select p.low_id, l.name as low_name, lc.name as low_place, p.high_id, h.name as high_name,
                               hc.name as high_place, p.score, p.reasons, l.example
                        from (select p.*
                        """ + PAIRS + """
                        order by p.score desc, p.low_id, p.high_id offset :skipped limit :limit) p
                        join organisation l on l.id = p.low_id join organisation h on h.id = p.high_id
                        left join territory lc on lc.id = coalesce(l.commune_id, l.departement_id)
                        left join territory hc on hc.id = coalesce(h.commune_id, h.departement_id)
                        order by p.score desc, p.low_id, p.high_id""")
                .param("departement", departement)
                .param("skipped", skipped)
                .param("limit", limit)
                .query((row, number) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getLong("low_id"),
                row.getString("low_name"),
                row.getString("low_place"),
                row.getLong("high_id"),
                row.getString("high_name"),
                row.getString("high_place"),
                row.getInt("score"),
                reasons(row),
                row.getBoolean("example"));
    }

    private static List<Reason> reasons(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(Reason::valueOf)
                .toList();
    }

    public int count(@Nullable String departement) {
        return jdbc.sql("select count(*) " + PAIRS)
                .param("departement", departement)
                .query(Integer.class)
                .single();
    }

    /** How likely two entries are one, and why; absent where nobody proposed it. */
    public Optional<Pair> pair(long one, long other) {
        return jdbc.sql("""
                        select p.low_id, l.name as low_name, null as low_place, p.high_id, h.name as high_name, null as high_place,
                               p.score, p.reasons, l.example
                        from duplicate_pair p join organisation l on l.id = p.low_id join organisation h on h.id = p.high_id
                        where p.low_id = least(:one, :other) and p.high_id = greatest(:one, :other)""")
                .param("one", one)
                .param("other", other)
                .query((row, number) -> pair(row))
                .optional();
    }

    /** A merge, with what became of it; times are those of Paris. */
    public record Merge(
            long id,
            long keptId,
            String keptName,
            String mergedName,
            String mergedSlug,
            String mergedBy,
            LocalDateTime mergedAt,
            boolean byRule,
            @Nullable String undoneBy,
            @Nullable LocalDateTime undoneAt) {}

    /** The latest merges first, before that of number {@code before}. */
    public List<Merge> merges(@Nullable Long before, int limit) {
        return jdbc.sql("""
                        select g.id, g.kept_id, k.name as kept_name, m.name as merged_name, m.slug as merged_slug, g.merged_by,
                               g.merged_at at time zone 'Europe/Paris' as merged_at, g.by_rule, g.undone_by,
                               g.undone_at at time zone 'Europe/Paris' as undone_at
                        from organisation_merge g join organisation k on k.id = g.kept_id join organisation m on m.id = g.merged_id
                        where :before::bigint is null or g.id < :before order by g.id desc limit :limit""")
                .param("before", before)
                .param("limit", limit)
                .query(Merge.class)
                .list();
    }

    public int countMerges() {
        return jdbc.sql("select count(*) from organisation_merge")
                .query(Integer.class)
                .single();
    }

    /** The entry that somebody means by its number, its SIRET or its address in the directory. */
    public Optional<Long> meant(String text) {
        String word = text.strip().replaceAll(".*/", "");
        String digits = text.replaceAll("\\s", "");
        return jdbc.sql("""
                        select id from organisation where status <> 'MERGED'
                          and (slug = :word or siret = :digits or id = case when :digits ~ '^[0-9]{1,12}$' then :digits::bigint end)
                        order by slug = :word desc, siret = :digits desc limit 1""")
                .param("word", word)
                .param("digits", digits)
                .query(Long.class)
                .optional();
    }
}
