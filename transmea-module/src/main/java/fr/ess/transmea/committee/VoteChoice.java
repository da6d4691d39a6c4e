package fr.ess.transmea.committee;

/** How a member votes. */
public enum VoteChoice {
    FOR,
    AGAINST,
    /** Counts for the quorum, and for neither side. */
    ABSTAIN
}
