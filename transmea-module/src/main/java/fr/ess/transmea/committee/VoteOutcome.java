package fr.ess.transmea.committee;

/** What came of an item. */
public enum VoteOutcome {
    ADOPTED,
    REJECTED,
    /** As many for as against, and nobody whose vote decides: nothing is decided. */
    TIED,
    /** Too few could vote, or did: nothing is decided. */
    NO_QUORUM,
    /** Nobody was for or against: nothing is decided. */
    NO_VOTE,
    /** Not put to the vote. */
    ADJOURNED;

    public boolean decides() {
        return this == ADOPTED || this == REJECTED;
    }
}
