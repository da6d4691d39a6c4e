package fr.ess.directory.portals;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.ScopedGrants;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps which portal. Asked of the database each time, never of a session; former addresses of a portal count. */
@Service
@Transactional
public class PortalTeam {

    /** Pairs of a grant and the portal that it holds for. */
    private static final String KEPT = """
            from account_grant g
            join account a on a.id = g.account_id and a.active
            join local_portal p on p.slug = g.scope
                or p.id = (select f.portal_id from portal_former_slug f where f.slug = g.scope)
            where g.role in ('PORTAL_EDITOR', 'PORTAL_MODERATOR')
            """;

    private final JdbcClient jdbc;
    private final ScopedGrants grants;

    PortalTeam(JdbcClient jdbc, ScopedGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /** Somebody who edits or moderates a portal. */
    public record Keeper(long accountId, String name, String email, Role role) {}

    @Transactional(readOnly = true)
    public List<Keeper> of(int portal) {
        return jdbc.sql("select distinct a.id as account_id, a.display_name as name, a.email, g.role " + KEPT
                        + "and p.id = ? order by g.role, a.display_name, a.id")
                .param(portal)
                .query(Keeper.class)
                .list();
    }

    /** The portals that somebody holds a role for. */
    @Transactional(readOnly = true)
    public Set<Integer> keptBy(long account, Role role) {
        return new TreeSet<>(jdbc.sql("select p.id " + KEPT + "and a.id = ? and g.role = ?")
                .params(account, role.name())
                .query(Integer.class)
                .list());
    }

    /** Lets somebody keep a portal; whether their account is open to it. */
    public boolean appoint(EmailAddress email, Role role, String slug) {
        String name = email.value().substring(0, email.value().indexOf('@'));
        return grants.give(email, name, new Grant(role, slug));
    }

    /** Somebody keeps the portal no more in that role; whether they did. */
    public boolean dismiss(int portal, long account, Role role) {
        List<String> scopes = jdbc.sql("select distinct g.scope " + KEPT + "and p.id = ? and a.id = ? and g.role = ?")
                .params(portal, account, role.name())
                .query(String.class)
                .list();
        scopes.forEach(scope -> grants.take(account, new Grant(role, scope)));
        return !scopes.isEmpty();
    }
}
