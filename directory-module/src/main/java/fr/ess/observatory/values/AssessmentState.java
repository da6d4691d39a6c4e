package fr.ess.observatory.values;

/** Where a self-assessment stands; one is in force for each organisation and grid. */
public enum AssessmentState {
    DRAFT,
    GIVEN,
    REPLACED,
    WITHDRAWN
}
