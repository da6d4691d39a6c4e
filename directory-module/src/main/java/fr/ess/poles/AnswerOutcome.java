package fr.ess.poles;

/** What became of an answer to a call for projects. */
public enum AnswerOutcome {
    UNKNOWN,
    KEPT,
    NOT_KEPT
}
