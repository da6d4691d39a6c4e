package fr.ess.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Portals of one commune, and people who keep them, for tests. */
final class PortalPeople {

    private PortalPeople() {}

    static int portal(JdbcClient jdbc, String slug, String commune) {
        return jdbc.sql("""
                        with made as (insert into local_portal (slug, name, state, page)
                            values (:slug, :slug, 'PUBLISHED', 'Texte d’origine') returning id)
                        insert into portal_territory (portal_id, territory_id)
                        select made.id, t.id from made, territory t where t.level = 'COMMUNE' and t.code = :commune
                        returning portal_id""")
                .param("slug", slug)
                .param("commune", commune)
                .query(Integer.class)
                .single();
    }

    static Person open(MockMvc mvc, JdbcClient jdbc, String email, String role, String scope) {
        jdbc.sql("""
                        with opened as (insert into account (email, display_name, password_hash)
                            values (:email, 'Éditrice', '{noop}x') returning id)
                        insert into account_grant (account_id, role, scope) select id, :role, :scope from opened""")
                .param("email", email)
                .param("role", role)
                .param("scope", scope)
                .update();
        return new Person(mvc, jdbc, email);
    }
}
