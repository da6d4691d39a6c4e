package fr.ess.poles;

/** What an organisation is in a pole. */
public enum Part {
    LEADER,
    FOUNDER,
    MEMBER
}
