package fr.ess.transmea.followup;

/** How far something that was promised to a company is. */
public enum SupportState {
    PLANNED,
    UNDER_WAY,
    DONE,
    DROPPED
}
