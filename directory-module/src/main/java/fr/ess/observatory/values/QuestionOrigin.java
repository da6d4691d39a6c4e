package fr.ess.observatory.values;

/** Where a question comes from. */
public enum QuestionOrigin {
    /** It takes up the words of a document. */
    DOCUMENT,
    OURS
}
