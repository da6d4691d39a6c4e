package fr.ess.contract.report;

/** What a question is answered with. */
public enum QuestionKind {
    TEXT,
    NUMBER,
    INDICATOR,
    ATTACHMENT
}
