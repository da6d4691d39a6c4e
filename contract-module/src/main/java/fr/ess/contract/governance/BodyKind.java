package fr.ess.contract.governance;

/** What a body is for. Source: convention 2014-2016, article 2, 4. */
public enum BodyKind {
    STEERING,
    TERRITORIES,
    SOCIAL_DIALOGUE,
    TECHNICAL,
    REGIONAL_MEETING
}
