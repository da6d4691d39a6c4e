package fr.ess.directory.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks through the whole directory for entries that are one organisation: merges the certain ones, proposes the likely ones. */
@Service
public class DuplicateSearch {

    private static final Logger log = LoggerFactory.getLogger(DuplicateSearch.class);
    private static final long LOCK = 0x6475706c69636174L; // "duplicat"
    private static final int BATCH = 500;
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final CandidatePairs pairs;
    private final Merges merges;
    private final Clock clock;

    DuplicateSearch(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            TransactionTemplate transaction,
            CandidatePairs pairs,
            Merges merges,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.pairs = pairs;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * The last search.
     *
     * @param underWay one whose process died is not, an hour later
     * @param endedAt in Paris; null before the first
     */
    public record State(boolean underWay, @Nullable LocalDateTime endedAt, int compared, int proposed, int merged) {}

    public State state() {
        return jdbc.sql("""
                        select coalesce(ended_at is null and begun_at > :old, false) as under_way,
                               ended_at at time zone 'Europe/Paris' as ended_at, compared, proposed, merged
                        from duplicate_search""")
                .param("old", OffsetDateTime.now(clock).minus(GIVEN_UP))
                .query(State.class)
                .single();
    }

    /** Says that a search begins; false where one is under way. */
    public boolean announce() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("update duplicate_search set begun_at = :now, ended_at = null"
                                + " where begun_at is null or ended_at is not null or begun_at < :old")
                        .param("now", now)
                        .param("old", now.minus(GIVEN_UP))
                        .update()
                == 1;
    }

    /** Searches, as {@link #announce announced}; does nothing while another process searches. */
    public void run() {
        try {
            transaction.executeWithoutResult(status -> {
                if (jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query(Boolean.class)
                        .single()) {
                    search();
                }
            });
        } catch (DataAccessException e) {
            log.error("The search for duplicates failed", e);
            jdbc.sql("update duplicate_search set ended_at = :now")
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    private void search() {
        List<Found> proposed = new ArrayList<>();
        List<Found> certain = new ArrayList<>();
        int[] compared = {0};
        pairs.tell(candidate -> {
            compared[0]++;
            Likeness likeness = Likeness.of(candidate.evidence());
            if (likeness.certain()) {
                certain.add(new Found(candidate, likeness));
            } else if (likeness.isProposed()) {
                proposed.add(new Found(candidate, likeness));
            }
        });
        int merged = 0;
        for (Found found : certain) {
            if (merges.byRule(found.candidate.low(), found.candidate.high())) {
                merged++;
            } else {
                proposed.add(found);
            }
        }
        keep(proposed);
        jdbc.sql(
                        "update duplicate_search set begun_at = coalesce(begun_at, :now), ended_at = :now, compared = :compared,"
                                + " proposed = :proposed, merged = :merged")
                .param("now", OffsetDateTime.now(clock))
                .param("compared", compared[0])
                .param("proposed", proposed.size())
                .param("merged", merged)
                .update();
    }

    private record Found(Candidate candidate, Likeness likeness) {}

    private void keep(List<Found> proposed) {
        jdbc.sql("delete from duplicate_pair").update();
        for (int from = 0; from < proposed.size(); from += BATCH) {
            batches.batchUpdate(
                    """
                    insert into duplicate_pair (low_id, high_id, score, reasons)
                    select :low, :high, :score, string_to_array(:reasons, ' ')
                    where not exists (select from organisation where id in (:low, :high) and status = 'MERGED')
                    """,
                    proposed.subList(from, Math.min(from + BATCH, proposed.size())).stream()
                            .map(DuplicateSearch::row)
                            .toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource row(Found found) {
        return new MapSqlParameterSource(Map.of(
                "low", found.candidate.low(),
                "high", found.candidate.high(),
                "score", found.likeness.score(),
                "reasons",
                        String.join(
                                " ",
                                found.likeness.reasons().stream()
                                        .map(Enum::name)
                                        .toList())));
    }
}
