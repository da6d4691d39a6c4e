package fr.ess.directory.duplicates;

import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one entry of two, and two again of one. The address of the entry that goes leads to the one that is kept. */
@Service
@Transactional
public class Merges {

    private static final String RULE = "Règle : même établissement";

    private final JdbcClient jdbc;
    private final Sides sides;
    private final Clock clock;

    Merges(JdbcClient jdbc, Sides sides, Clock clock) {
        this.jdbc = jdbc;
        this.sides = sides;
        this.clock = clock;
    }

    /** What became of a merge. */
    public enum Outcome {
        DONE,
        /** One of the entries changed since it was read: nothing was written. */
        OVERTAKEN
    }

    /** An entry as somebody read it. */
    public record Read(long id, long version) {}

    /** The two entries, in the order of their numbers. */
    @Transactional(readOnly = true)
    public Optional<List<Side>> compare(long one, long other) {
        return sides.of(one, other);
    }

    /** Merges {@code gone} into {@code kept}, which takes the fields {@code taken} from it and keeps its own otherwise. */
    public Outcome merge(Read kept, Read gone, Set<MergeField> taken, String by) {
        List<Side> both = locked(kept.id(), gone.id());
        for (Side side : both) {
            if (!side.isMergeable()) {
                throw new RefusedException("Une de ces fiches n’est pas publiée, ou a déjà été fusionnée.");
            }
            if (side.version() != (side.id() == kept.id() ? kept : gone).version()) {
                return Outcome.OVERTAKEN;
            }
        }
        write(kept.id(), gone.id(), taken, by, false);
        return Outcome.DONE;
    }

    /**
     * Merges two entries that are certainly one: the one with a SIRET is kept, or the one that somebody verified, or says
     * more, or is older; what it leaves empty it takes from the other. False where one of them was merged meanwhile, or
     * only one of them is closed: whether the organisation lives is for the staff to say.
     */
    boolean byRule(long one, long other) {
        List<Side> both = locked(one, other);
        if (both.size() != 2
                || !both.stream().allMatch(Side::isMergeable)
                || both.get(0).status() != both.get(1).status()) {
            return false;
        }
        boolean first = isBetter(both.get(0), both.get(1));
        Side kept = both.get(first ? 0 : 1);
        Side gone = both.get(first ? 1 : 0);
        Set<MergeField> taken = EnumSet.noneOf(MergeField.class);
        kept.values().forEach((field, value) -> {
            if (value.isEmpty() && !gone.values().getOrDefault(field, "").isEmpty()) {
                taken.add(field);
            }
        });
        write(kept.id(), gone.id(), taken, RULE, true);
        return true;
    }

    private static boolean isBetter(Side one, Side other) {
        if (one.hasSiret() != other.hasSiret()) {
            return one.hasSiret();
        }
        if ((one.verifiedOn() == null) != (other.verifiedOn() == null)) {
            return one.verifiedOn() != null;
        }
        return one.filled() >= other.filled();
    }

    private List<Side> locked(long one, long other) {
        jdbc.sql("select id from organisation where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .list();
        return sides.of(one, other).orElse(List.of());
    }

    private void write(long kept, long gone, Set<MergeField> taken, String by, boolean byRule) {
        long merge = jdbc.sql("""
                        insert into organisation_merge (kept_id, merged_id, merged_by, merged_at, by_rule, taken, status_before,
                            before, after)
                        select k.id, m.id, :by, :now, :rule, string_to_array(:taken, ' '), m.status, %1$s, %1$s
                        from organisation k, organisation m where k.id = :kept and m.id = :gone returning id
                        """.formatted(columns(taken, "k")))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("rule", byRule)
                .param("taken", taken.stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param("kept", kept)
                .param("gone", gone)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "update organisation set status = 'MERGED', merged_into_id = :kept, version = version + 1 where id = :gone")
                .param("kept", kept)
                .param("gone", gone)
                .update();
        if (!taken.isEmpty()) {
            jdbc.sql("update organisation k set (version, " + names(taken) + ") = (select k.version + 1, "
                            + names(taken) + " from organisation m where m.id = :gone) where k.id = :kept")
                    .param("kept", kept)
                    .param("gone", gone)
                    .update();
            jdbc.sql("update organisation_merge g set after = " + columns(taken, "k")
                            + " from organisation k where k.id = g.kept_id and g.id = :merge")
                    .param("merge", merge)
                    .update();
        }
        jdbc.sql("delete from duplicate_pair where :gone in (low_id, high_id)")
                .param("gone", gone)
                .update();
    }

    private static String names(Set<MergeField> fields) {
        return fields.stream().flatMap(field -> field.columns().stream()).collect(Collectors.joining(", "));
    }

    /** The columns of {@code fields} as one JSON object. */
    private static String columns(Set<MergeField> fields, String table) {
        return fields.stream()
                .flatMap(field -> field.columns().stream())
                .map(column -> "'" + column + "', " + table + "." + column)
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    private record Standing(long keptId, long mergedId, List<String> taken, String statusBefore) {}

    /**
     * Takes a merge back: both entries stand again, and are not proposed any more. What somebody changed since in the kept
     * one stays as it is.
     *
     * @return the fields that stay so
     * @throws RefusedException when the merge was taken back already, or another entry has the SIRET meanwhile
     */
    public Set<MergeField> split(long merge, String by) {
        Standing standing = jdbc.sql("""
                        update organisation_merge set undone_by = :by, undone_at = :now where id = :merge and undone_at is null
                        returning kept_id, merged_id, taken, status_before""")
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("merge", merge)
                .query((row, number) -> new Standing(
                        row.getLong("kept_id"),
                        row.getLong("merged_id"),
                        List.of((String[]) row.getArray("taken").getArray()),
                        row.getString("status_before")))
                .optional()
                .orElseThrow(() -> new RefusedException("Ces fiches ont déjà été séparées."));
        locked(standing.keptId(), standing.mergedId());
        Set<MergeField> kept = EnumSet.noneOf(MergeField.class);
        List<MergeField> restored = new ArrayList<>();
        for (String name : standing.taken()) {
            MergeField field = MergeField.valueOf(name);
            (stillStands(merge, field) ? restored : kept).add(field);
        }
        if (kept.contains(MergeField.NUMBERS) && siretIsShared(standing)) {
            throw new RefusedException("La fiche gardée porte le SIRET de l’autre : changez-le, puis séparez-les.");
        }
        if (!restored.isEmpty()) {
            Set<MergeField> back = EnumSet.copyOf(restored);
            jdbc.sql("update organisation k set (version, " + names(back) + ") = (select k.version + 1, " + names(back)
                            + " from organisation_merge g, jsonb_populate_record(null::organisation, g.before) where g.id = :merge)"
                            + " where k.id = :kept")
                    .param("merge", merge)
                    .param("kept", standing.keptId())
                    .update();
        }
        reopen(standing);
        holdApart(standing.keptId(), standing.mergedId(), by);
        return kept;
    }

    private void reopen(Standing standing) {
        try {
            jdbc.sql("update organisation set status = :status, merged_into_id = null, version = version + 1"
                            + " where id = :id")
                    .param("status", standing.statusBefore())
                    .param("id", standing.mergedId())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RefusedException(
                    "Une autre fiche porte maintenant le SIRET de la fiche à rendre : changez-le, puis séparez-les.");
        }
    }

    private boolean stillStands(long merge, MergeField field) {
        return jdbc.sql("select " + columns(EnumSet.of(field), "k") + " = " + columns(EnumSet.of(field), "a")
                        + " from organisation_merge g join organisation k on k.id = g.kept_id,"
                        + " jsonb_populate_record(null::organisation, g.after) as a where g.id = :merge")
                .param("merge", merge)
                .query(Boolean.class)
                .single();
    }

    private boolean siretIsShared(Standing standing) {
        return jdbc.sql("select count(*) = 2 and count(distinct siret) = 1 from organisation"
                        + " where id in (:kept, :merged) and siret is not null")
                .param("kept", standing.keptId())
                .param("merged", standing.mergedId())
                .query(Boolean.class)
                .single();
    }

    /** These are two organisations: they are not proposed again. */
    public void holdApart(long one, long other, String by) {
        jdbc.sql("insert into duplicate_apart (low_id, high_id, decided_by, decided_at)"
                        + " values (least(:one, :other), greatest(:one, :other), :by, :now) on conflict do nothing")
                .param("one", one)
                .param("other", other)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("delete from duplicate_pair where low_id = least(:one, :other) and high_id = greatest(:one, :other)")
                .param("one", one)
                .param("other", other)
                .update();
    }
}
