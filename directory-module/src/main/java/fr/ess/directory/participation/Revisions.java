package fr.ess.directory.participation;

import fr.ess.directory.OrganisationSource;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of an entry: who changed which field, and how the entry stood at any moment of it. */
@Service
@Transactional(readOnly = true)
public class Revisions {

    private static final String VALUE = """
            select distinct on (f.key) f.key, case
                when f.key in ('commune_id', 'departement_id')
                    then (select t.code from territory t where t.id = (f.value #>> '{}')::int)
                else f.value #>> '{}' end as value
            from organisation_revision r cross join jsonb_each(r.before) f
            where r.organisation_id = :organisation and %s
            order by f.key, r.id""";

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change of an entry.
     *
     * @param version of the entry after it
     * @param approvedBy who published it, where it was held first
     * @param batch the import that it was part of
     */
    public record Revision(
            long id,
            long version,
            Instant at,
            @Nullable Long authorId,
            String author,
            @Nullable String approvedBy,
            OrganisationSource source,
            @Nullable String batch,
            List<Change> changes) {}

    /** One column before and after, readable; empty for nothing. */
    public record Change(String column, String before, String after) {}

    /** Where an entry came from. */
    public record Origin(Instant createdAt, OrganisationSource source) {}

    /** The newest first, below {@code before}. */
    public List<Revision> of(long organisationId, long before, int limit) {
        return jdbc.sql("""
                        select r.*, (select array_agg(array[f, organisation_revision_text(f, r.before ->> f),
                                                            organisation_revision_text(f, r.after ->> f)] order by f)
                                     from jsonb_object_keys(r.after) f) as changes
                        from organisation_revision r
                        where r.organisation_id = :organisation and r.id < :before
                        order by r.id desc limit :limit""")
                .param("organisation", organisationId)
                .param("before", before)
                .param("limit", limit)
                .query(Revisions::read)
                .list();
    }

    public Optional<Revision> find(long organisationId, long id) {
        return of(organisationId, id + 1, 1).stream()
                .filter(revision -> revision.id() == id)
                .findFirst();
    }

    public Origin origin(long organisationId) {
        return jdbc.sql("select created_at, source from organisation where id = ?")
                .param(organisationId)
                .query((row, number) -> new Origin(
                        row.getTimestamp("created_at").toInstant(),
                        OrganisationSource.valueOf(row.getString("source"))))
                .single();
    }

    /** What has to be set back for the entry to stand as after that revision; 0 stands for its origin. */
    public Map<String, String> toReturnTo(long organisationId, long revision) {
        return values("r.id > :from", organisationId, revision);
    }

    /** What has to be set back for the entry to stand as it did at {@code version}. */
    public Map<String, String> toReturnToVersion(long organisationId, long version) {
        return values("r.version > :from", organisationId, version);
    }

    private Map<String, String> values(String which, long organisationId, long from) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql(VALUE.formatted(which))
                .param("organisation", organisationId)
                .param("from", from)
                .query(row -> {
                    String value = row.getString("value");
                    values.put(row.getString("key"), value == null ? "" : value);
                });
        return values;
    }

    private static Revision read(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getLong("id"),
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getObject("author_id", Long.class),
                row.getString("author_name"),
                row.getString("approved_by"),
                OrganisationSource.valueOf(row.getString("source")),
                row.getString("batch"),
                changes(row.getArray("changes")));
    }

    private static List<Change> changes(@Nullable Array array) throws SQLException {
        List<Change> changes = new ArrayList<>();
        if (array != null) {
            for (String[] change : (String[][]) array.getArray()) {
                changes.add(new Change(change[0], change[1], change[2]));
            }
        }
        return changes;
    }
}
