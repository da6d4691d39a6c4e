package fr.ess.cae;

/** What somebody lived on when they came to a co-operative. */
public enum EntrySituation {
    JOB_SEEKER,
    RSA,
    EMPLOYEE,
    SELF_EMPLOYED,
    STUDENT,
    RETIRED,
    OTHER;

    /** Those whom the regional figures count together. Source: seed 000, section 3. */
    public boolean seeksWork() {
        return this == JOB_SEEKER || this == RSA;
    }
}
