package fr.ess.platform.web.layout;

import fr.ess.platform.account.Role;
import java.util.Set;

/**
 * One entry of the main navigation, contributed as a bean by the module whose page exists.
 *
 * @param label what the visitor reads, in French
 * @param order position from the left; public doors below 100, desks of signed-in people from 100
 * @param roles who sees it; everybody when empty
 */
public record NavigationEntry(String label, String path, int order, Set<Role> roles) {

    public static NavigationEntry forEveryone(String label, String path, int order) {
        return new NavigationEntry(label, path, order, Set.of());
    }

    public static NavigationEntry forRoles(String label, String path, int order, Role... roles) {
        return new NavigationEntry(label, path, order, Set.of(roles));
    }

    boolean isShownTo(Set<Role> held) {
        return roles.isEmpty() || held.stream().anyMatch(roles::contains);
    }

    boolean isCurrentAt(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
