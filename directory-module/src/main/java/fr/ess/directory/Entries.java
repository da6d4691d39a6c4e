package fr.ess.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads entries for those who keep the directory. */
@Service
@Transactional(readOnly = true)
public class Entries {

    private static final String FROM = """
            from organisation_search s
            join organisation o on o.id = s.organisation_id
            left join territory c on c.id = o.commune_id
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries by name, whatever their state, that hold every word of {@code text}. */
    public List<EntryLine> list(@Nullable String text, @Nullable Long after, int limit) {
        return jdbc.sql("select o.id, o.name, c.name as commune, o.status, o.example, o.verified_on " + FROM
                        + """
                        where %s and (:after::bigint is null or (s.sort_name, s.organisation_id) > (
                            select sort_name, organisation_id from organisation_search where organisation_id = :after))
                        order by s.sort_name, s.organisation_id limit :limit
                        """.formatted(matching(text)))
                .param("text", text)
                .param("after", after)
                .param("limit", limit)
                .query(EntryLine.class)
                .list();
    }

    public long count(@Nullable String text) {
        return jdbc.sql("select count(*) " + FROM + "where " + matching(text))
                .param("text", text)
                .query(Long.class)
                .single();
    }

    /** How many entries there are, merged ones left out, and how many of them nobody has verified. */
    public record Tally(long all, long neverVerified) {}

    public Tally tally() {
        return jdbc.sql("""
                        select count(*) as "all", count(*) filter (where verified_on is null) as never_verified
                        from organisation where status <> 'MERGED'""").query(Tally.class).single();
    }

    private static String matching(@Nullable String text) {
        return text == null
                ? "o.status <> 'MERGED'"
                : "o.status <> 'MERGED' and s.full_vector @@ (select search_query(:text))";
    }

    public Optional<EntryDraft> draft(long id) {
        return jdbc.sql("""
                        select o.id, o.version, o.slug, o.status, o.name, o.usual_name, o.acronym, o.siren, o.siret,
                               o.description, o.address, o.postal_code, c.code as commune,
                               case when c.id is null then d.code end as departement, o.website, o.email, o.phone,
                               o.receives_trainees, o.hires, o.sells_to_companies, o.sells_to_public
                        from organisation o left join territory c on c.id = o.commune_id
                        left join territory d on d.id = o.departement_id
                        where o.id = :id and o.status <> 'MERGED'
                        """).param("id", id).query(EntryDraft.class).optional();
    }
}
