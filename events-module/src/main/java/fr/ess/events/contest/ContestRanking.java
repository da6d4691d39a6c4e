package fr.ess.events.contest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The order of the entries, as the database computes it. */
@Service
@Transactional(readOnly = true)
public class ContestRanking {

    private final JdbcClient jdbc;

    ContestRanking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry in the ranking.
     *
     * @param mean absent, like its rank, where too few sheets are closed
     */
    public record Ranked(
            long entry,
            @Nullable String title,
            int sheets,
            int recusals,
            @Nullable BigDecimal mean,
            @Nullable Integer rank,
            boolean tied) {}

    /** The first first; those without a rank at the end. */
    public List<Ranked> of(int contest) {
        return jdbc.sql("""
                        select r.*, e.title, (select count(*) from contest_recusal x where x.entry_id = r.entry_id) as recusals
                        from contest_ranking r join contest_entry e on e.id = r.entry_id
                        where r.contest_id = ? order by r.rank nulls last, r.entry_id""")
                .param(contest)
                .query((row, number) -> new Ranked(
                        row.getLong("entry_id"),
                        row.getString("title"),
                        row.getInt("sheets"),
                        row.getInt("recusals"),
                        row.getBigDecimal("mean"),
                        row.getObject("rank") == null ? null : row.getInt("rank"),
                        row.getInt("tied") > 1))
                .list();
    }
}
