package fr.ess.contract.evaluation;

/** When in the contract's life a file is made for the outside evaluator. Source: seed 003, evaluation of the contract. */
public enum EvaluationFileKind {
    /** At the end of the second year. */
    MID_TERM,
    /** After the last year. */
    FINAL
}
