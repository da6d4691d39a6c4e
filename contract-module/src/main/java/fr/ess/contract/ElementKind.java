package fr.ess.contract;

/** What an element of a contract is; it stays so for ever. */
public enum ElementKind {
    ARTICLE,
    PARTY,
    THEME,
    AXIS,
    OBJECTIVE,
    SUB_OBJECTIVE,
    ACTION,
    EVALUATION_QUESTION,
    EXPECTED_EFFECT
}
