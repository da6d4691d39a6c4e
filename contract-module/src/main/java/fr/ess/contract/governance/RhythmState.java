package fr.ess.contract.governance;

/** How a body stands against its rhythm in one year. */
public enum RhythmState {
    /** The body began too late in that year for anything to be asked of it. */
    NOT_ASKED,
    /** As many meetings as the text asks for were held. */
    KEPT,
    /** The year is over without them. */
    MISSED,
    /** The next one is planned. */
    PLANNED,
    /** The next one is to be planned. */
    TO_PLAN,
    /** The day by which the next one was due is over. */
    LATE,
    /** The year has not begun. */
    TO_COME
}
