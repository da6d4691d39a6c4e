package fr.ess.platform.account;

import org.jspecify.annotations.Nullable;

/** What an account may do; most roles hold only within a scope (its actions, its co-operative, its entries). */
public enum Role {
    /** Accounts, journal, outgoing mail. */
    ADMINISTRATOR(null, true),
    /** Staff of the CRESS, who run the network. */
    STAFF(null, false),
    /** Reads the contract's money and reports; scoped to one funder. */
    FUNDER(ScopeType.ORGANISATION, false),
    /** Carries actions of the contract; scoped to one organisation. */
    OPERATOR(ScopeType.ORGANISATION, false),
    /** Works takeover files of the fund. */
    FUND_OFFICER(null, true),
    /** Holds a seat on the fund's investment committee. */
    COMMITTEE_MEMBER(null, true),
    /** Sits on the fund's strategic committee: aggregates only. */
    FUND_STEERING(null, true),
    /** Manages the people of one co-operative of activity and employment; scoped to it. */
    CAE_MANAGER(ScopeType.CAE, false),
    /** The regional view of all co-operatives, without names. */
    CAE_NETWORK(null, false),
    /** Keeps entries of the directory right; scoped to organisations. */
    ORGANISATION_EDITOR(ScopeType.ORGANISATION, false),
    /** Edits one local portal; scoped to it. */
    PORTAL_EDITOR(ScopeType.PORTAL, false),
    /** Judges contributions about entries within the territory of one local portal; scoped to it. */
    PORTAL_MODERATOR(ScopeType.PORTAL, false);

    private final @Nullable ScopeType scopeType;
    private final boolean secondFactor;

    Role(@Nullable ScopeType scopeType, boolean secondFactor) {
        this.scopeType = scopeType;
        this.secondFactor = secondFactor;
    }

    /** What the role is bounded to, or null when it holds everywhere. */
    public @Nullable ScopeType scopeType() {
        return scopeType;
    }

    /** Whether nobody may use the role without a second factor. */
    public boolean requiresSecondFactor() {
        return secondFactor;
    }

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
