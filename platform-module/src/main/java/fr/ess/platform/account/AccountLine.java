package fr.ess.platform.account;

import java.util.List;

/** An account in a list. */
public record AccountLine(
        long id, String email, String displayName, List<Role> roles, boolean active, boolean invited) {}
