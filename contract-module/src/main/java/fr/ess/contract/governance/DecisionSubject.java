package fr.ess.contract.governance;

/** What a decision is about. */
public enum DecisionSubject {
    /** A new action, in a year after the first: article 7 of the convention asks for a decision of the steering committee. */
    NEW_ACTION,
    ACTION,
    ACT,
    ENVELOPE,
    MEETING,
    OTHER
}
