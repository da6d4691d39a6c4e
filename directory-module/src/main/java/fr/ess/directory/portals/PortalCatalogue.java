package fr.ess.directory.portals;

import fr.ess.directory.search.Criterion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads local portals. */
@Service
@Transactional(readOnly = true)
public class PortalCatalogue {

    private static final String LINES = """
            select p.id, p.slug, p.name, p.state, p.tagline, covered.territory, counted.organisations
            from local_portal p
            cross join lateral (
                select array_agg(t.id) as ids, string_agg(t.name, ', ' order by t.name) as territory
                from portal_territory pt join territory t on t.id = pt.territory_id where pt.portal_id = p.id) covered
            cross join lateral (
                select count(*) as organisations from organisation_search s
                where s.published and (s.departement_id = any (covered.ids) or s.epci_id = any (covered.ids)
                    or s.commune_id = any (covered.ids))) counted
            """;

    private final JdbcClient jdbc;

    PortalCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The portals that everybody reads, by name. */
    public List<PortalLine> published() {
        return jdbc.sql(LINES + "where p.state = 'PUBLISHED' order by search_phrase(p.name), p.id")
                .query(PortalLine.class)
                .list();
    }

    /** Every portal, those that ended last. */
    public List<PortalLine> all() {
        return jdbc.sql(LINES + "order by p.state = 'ARCHIVED', search_phrase(p.name), p.id")
                .query(PortalLine.class)
                .list();
    }

    /** Some of them, by name. */
    public List<PortalLine> some(Collection<Integer> ids) {
        return jdbc.sql(LINES + "where p.id = any (:ids) order by search_phrase(p.name), p.id")
                .param("ids", ids.stream().mapToInt(Integer::intValue).toArray())
                .query(PortalLine.class)
                .list();
    }

    /** By its address of today, whatever its state. */
    public Optional<PortalPage> bySlug(String slug) {
        return one("slug = ?", slug);
    }

    /** By its number, whatever its state. */
    public Optional<PortalPage> byId(int id) {
        return one("id = ?", id);
    }

    private Optional<PortalPage> one(String condition, Object value) {
        return jdbc.sql("select id, slug, name, state, tagline, page, version from local_portal where " + condition)
                .param(value)
                .query((row, number) -> new PortalPage(
                        row.getInt("id"),
                        row.getString("slug"),
                        row.getString("name"),
                        PortalState.valueOf(row.getString("state")),
                        row.getString("tagline"),
                        row.getString("page"),
                        row.getLong("version"),
                        territory(row.getInt("id"))))
                .optional();
    }

    private List<PortalPage.Place> territory(int portal) {
        return jdbc.sql("""
                        select t.id, t.level, t.code, t.name from portal_territory pt join territory t on t.id = pt.territory_id
                        where pt.portal_id = ? order by t.name, t.id""").param(portal).query(PortalPage.Place.class).list();
    }

    /** Where a portal stands that had this address before. */
    public Optional<String> todaysSlug(String former) {
        return jdbc.sql(
                        "select p.slug from portal_former_slug f join local_portal p on p.id = f.portal_id where f.slug = ?")
                .param(former)
                .query(String.class)
                .optional();
    }

    public long count(PortalState state) {
        return jdbc.sql("select count(*) from local_portal where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    /** Whether an organisation is within a portal's territory at this moment. */
    public boolean covers(int portal, long organisation) {
        return jdbc.sql("select portal_covers(?, ?)")
                .params(portal, organisation)
                .query(Boolean.class)
                .single();
    }

    /**
     * What a search of the directory is bounded by within a published portal, to be laid over whatever else is asked:
     * every other criterion narrows it.
     */
    public static Map<Criterion, List<String>> bounds(String slug) {
        return Map.of(Criterion.PORTAL, List.of(slug));
    }
}
