package fr.ess.directory.portals;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that a portal puts forward, in its order. */
@Service
@Transactional
public class PortalHighlights {

    /** Of one portal. */
    public static final int MOST = 12;

    private final JdbcClient jdbc;

    PortalHighlights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param shown whether it is published and within the territory, at this moment
     */
    public record Highlight(long id, String name, String slug, boolean shown) {}

    /** What became of a choice. */
    public enum Outcome {
        DONE,
        UNKNOWN,
        /** Not within the territory. */
        OUTSIDE,
        ALREADY,
        TOO_MANY
    }

    @Transactional(readOnly = true)
    public List<Highlight> of(int portal) {
        return jdbc.sql("""
                        select o.id, o.name, o.slug, o.status = 'PUBLISHED' and portal_covers(h.portal_id, o.id) as shown
                        from portal_highlight h join organisation o on o.id = h.organisation_id
                        where h.portal_id = ? order by h.position""").param(portal).query(Highlight.class).list();
    }

    /** Puts one more forward, behind the others; named by its address, or by its name where only one has it there. */
    public Outcome add(int portal, String named) {
        lock(portal);
        String slug = named.strip().replaceFirst("^.*/annuaire/", "");
        List<Long> found = jdbc.sql("""
                        select o.id from organisation o where o.status = 'PUBLISHED' and o.slug = :slug
                        union
                        select s.organisation_id from organisation_search s
                        where s.published and s.sort_name = search_phrase(:named)
                          and portal_covers(:portal, s.organisation_id)
                        limit 2""")
                .param("slug", slug)
                .param("named", named)
                .param("portal", portal)
                .query(Long.class)
                .list();
        if (found.size() != 1) {
            return Outcome.UNKNOWN;
        }
        long organisation = found.get(0);
        List<Highlight> present = of(portal);
        if (present.stream().anyMatch(one -> one.id() == organisation)) {
            return Outcome.ALREADY;
        }
        if (present.size() >= MOST) {
            return Outcome.TOO_MANY;
        }
        boolean inside = jdbc.sql("select portal_covers(?, ?)")
                .params(portal, organisation)
                .query(Boolean.class)
                .single();
        if (!inside) {
            return Outcome.OUTSIDE;
        }
        jdbc.sql("""
                        insert into portal_highlight (portal_id, organisation_id, position)
                        select :portal, :organisation, coalesce(max(position) + 1, 0)
                        from portal_highlight where portal_id = :portal""")
                .param("portal", portal)
                .param("organisation", organisation)
                .update();
        return Outcome.DONE;
    }

    public void remove(int portal, long organisation) {
        lock(portal);
        jdbc.sql("delete from portal_highlight where portal_id = ? and organisation_id = ?")
                .params(portal, organisation)
                .update();
    }

    /** Changes places with the one before. */
    public void raise(int portal, long organisation) {
        lock(portal);
        jdbc.sql("""
                        with own as (select position from portal_highlight where portal_id = :portal and organisation_id = :id),
                        before as (select h.organisation_id, h.position from portal_highlight h, own
                                   where h.portal_id = :portal and h.position < own.position
                                   order by h.position desc limit 1)
                        update portal_highlight h
                        set position = case when h.organisation_id = :id then before.position else own.position end
                        from own, before
                        where h.portal_id = :portal and h.organisation_id in (:id, before.organisation_id)""").param("portal", portal).param("id", organisation).update();
    }

    private void lock(int portal) {
        jdbc.sql("select id from local_portal where id = ? for update")
                .param(portal)
                .query(Integer.class)
                .optional();
    }
}
