package fr.ess.directory.participation;

/** What somebody brings to the directory. */
public enum ContributionKind {
    /** An organisation that is not listed yet. */
    PROPOSAL,
    /** Something wrong in an entry. */
    REPORT,
    /** Somebody who wants to keep their organisation's entry. */
    CLAIM,
    /** The first change by an editor. */
    EDIT,
    /** The organisation says that it ended. */
    CLOSURE,
    /** The last editor of an entry left. */
    VACANCY
}
