package fr.ess.transmea.followup;

/** How the team that took over is doing. */
public enum TeamState {
    GOOD,
    FRAGILE,
    TENSE
}
