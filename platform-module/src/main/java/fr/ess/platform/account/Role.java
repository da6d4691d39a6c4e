package fr.ess.platform.account;

/** What an account may do; most roles hold only within a scope (its actions, its co-operative, its entries). */
public enum Role {
    /** Accounts, journal, outgoing mail. */
    ADMINISTRATOR,
    /** Staff of the CRESS, who run the network. */
    STAFF,
    /** Reads the contract's money and reports; scoped to one funder. */
    FUNDER,
    /** Carries actions of the contract; scoped to one organisation. */
    OPERATOR,
    /** Works takeover files of the fund. */
    FUND_OFFICER,
    /** Holds a seat on the fund's investment committee. */
    COMMITTEE_MEMBER,
    /** Sits on the fund's strategic committee: aggregates only. */
    FUND_STEERING,
    /** Manages the people of one co-operative of activity and employment; scoped to it. */
    CAE_MANAGER,
    /** The regional view of all co-operatives, without names. */
    CAE_NETWORK,
    /** Keeps entries of the directory right; scoped to organisations. */
    ORGANISATION_EDITOR,
    /** Edits one local portal; scoped to it. */
    PORTAL_EDITOR
}
