package fr.ess.directory.participation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the staff, the oldest first, and what they have judged. */
@Service
@Transactional(readOnly = true)
public class ModerationQueue {

    private static final String MATCHING = """
            where c.state = :state and (:kind::text is null or c.kind = :kind)
              and (:departement::text is null or c.departement_id =
                  (select id from territory where level = 'DEPARTEMENT' and code = :departement))
            """;

    /** What those of a local portal may judge: never who keeps an entry, nor what is not listed yet. */
    private static final String OF_PORTAL = """
            where c.state = :state and c.kind in ('REPORT', 'EDIT', 'CLOSURE')
              and portal_covers(:portal, c.organisation_id)
            """;

    private final JdbcClient jdbc;

    ModerationQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which part of the queue; absent criteria leave it whole. */
    public record Filter(
            ContributionState state,
            @Nullable ContributionKind kind,
            @Nullable String departement) {}

    public List<Contribution> list(Filter filter, long after, int limit) {
        return query(ContributionRows.SELECT + MATCHING + "and c.id > :after order by c.id limit :limit", filter)
                .param("after", after)
                .param("limit", limit)
                .query(ContributionRows::read)
                .list();
    }

    public long count(Filter filter) {
        return query("select count(*) from contribution c " + MATCHING, filter)
                .query(Long.class)
                .single();
    }

    /** The part of the queue about entries that are within a portal's territory at this moment. */
    public List<Contribution> ofPortal(int portal, ContributionState state, long after, int limit) {
        return jdbc.sql(ContributionRows.SELECT + OF_PORTAL + "and c.id > :after order by c.id limit :limit")
                .param("portal", portal)
                .param("state", state.name())
                .param("after", after)
                .param("limit", limit)
                .query(ContributionRows::read)
                .list();
    }

    public long countOfPortal(int portal, ContributionState state) {
        return jdbc.sql("select count(*) from contribution c " + OF_PORTAL)
                .param("portal", portal)
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** One of them, whatever its state. */
    public Optional<Contribution> findOfPortal(int portal, long id) {
        return find(id).filter(found ->
                ofPortal(portal, found.state(), id - 1, 1).stream().anyMatch(one -> one.id() == id));
    }

    public Optional<Contribution> find(long id) {
        return jdbc.sql(ContributionRows.SELECT + "where c.id = ?")
                .param(id)
                .query(ContributionRows::read)
                .optional();
    }

    /** Entries that a proposal may repeat: the same register numbers, or the same name. */
    public List<Contribution.About> resembling(@Nullable String siren, String name) {
        return jdbc.sql("""
                        select id, name, slug from organisation
                        where status in ('PUBLISHED', 'CLOSED') and (siren = :siren
                            or id in (select organisation_id from organisation_search
                                      where sort_name = (select search_phrase(:name)) limit 5))
                        order by name limit 5""")
                .param("siren", siren)
                .param("name", name)
                .query(Contribution.About.class)
                .list();
    }

    /** How a letter to the organisation is addressed. */
    public List<String> postalLines(long organisationId) {
        return jdbc.sql("""
                        select unnest(array_remove(array[o.name, o.address,
                            nullif(btrim(concat_ws(' ', o.postal_code, c.name)), '')], null))
                        from organisation o left join territory c on c.id = o.commune_id where o.id = ?""").param(organisationId).query(String.class).list();
    }

    private JdbcClient.StatementSpec query(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("departement", filter.departement());
    }
}
