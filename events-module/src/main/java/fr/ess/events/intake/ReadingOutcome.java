package fr.ess.events.intake;

/** How a reading of a calendar went; unchanged is one that is as it was the time before. */
public enum ReadingOutcome {
    READ,
    UNCHANGED,
    REFUSED
}
