package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountLine;
import fr.ess.platform.french.Labels;
import java.util.stream.Collectors;

/** One account as the list shows it. */
record AccountRow(long id, String name, String email, String roles, String state, String badge) {

    static AccountRow of(AccountLine line, Labels labels) {
        String roles = line.roles().stream().map(labels::of).collect(Collectors.joining(", "));
        return new AccountRow(
                line.id(),
                line.displayName(),
                line.email(),
                roles.isEmpty() ? "aucun" : roles,
                state(line),
                "badge " + badge(line));
    }

    private static String state(AccountLine line) {
        return !line.active() ? "Désactivé" : line.invited() ? "Invitation envoyée" : "Actif";
    }

    private static String badge(AccountLine line) {
        return !line.active() ? "badge-danger" : line.invited() ? "badge-warning" : "badge-success";
    }
}
