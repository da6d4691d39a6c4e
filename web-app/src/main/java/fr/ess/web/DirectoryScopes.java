package fr.ess.web;

import fr.ess.platform.account.ScopeCatalogue;
import fr.ess.platform.account.ScopeType;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bounds roles to what the directory lists, and managers to a co-operative of the registry. A slug that an entry or a portal
 * had before still names it.
 */
@Component
class DirectoryScopes implements ScopeCatalogue {

    private final JdbcClient jdbc;

    DirectoryScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> name(ScopeType type, String slug) {
        return switch (type) {
            case ORGANISATION -> organisation(slug);
            case CAE -> coOperative(slug);
            case PORTAL -> portal(slug);
        };
    }

    private Optional<String> coOperative(String slug) {
        return jdbc.sql("select name from cae where slug = ?")
                .param(slug)
                .query(String.class)
                .optional();
    }

    private Optional<String> portal(String slug) {
        return jdbc.sql("""
                        select p.name from local_portal p
                        where p.slug = :slug or p.id = (select portal_id from portal_former_slug where slug = :slug)
                        order by p.slug = :slug desc limit 1""").param("slug", slug).query(String.class).optional();
    }

    private Optional<String> organisation(String slug) {
        return jdbc.sql("""
                        select coalesce(o.acronym, o.name) from organisation o
                        where o.slug = :slug
                           or o.id = (select organisation_id from organisation_former_slug where slug = :slug)
                        order by o.slug = :slug desc limit 1""").param("slug", slug).query(String.class).optional();
    }
}
