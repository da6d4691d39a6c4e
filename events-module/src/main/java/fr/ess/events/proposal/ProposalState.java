package fr.ess.events.proposal;

/** Where the proposal of an event stands. */
public enum ProposalState {
    /** Nobody has opened the link sent to the address that was given. */
    UNCONFIRMED,
    HELD,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
