package fr.ess.transmea.file.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import java.util.Set;

/**
 * A page of the fund beside the list of files, contributed as a bean by the part whose page exists.
 *
 * @param path such as {@code /fonds/comites}
 * @param order position from the left
 * @param roles who may open it
 */
public record FundTab(String label, String path, int order, Set<Role> roles) {

    public static FundTab forRoles(String label, String path, int order, Role... roles) {
        return new FundTab(label, path, order, Set.of(roles));
    }

    boolean isShownTo(SignedIn person) {
        return roles.stream().anyMatch(person::has);
    }
}
