package fr.ess.transmea;

/** Why a file is declined or abandoned. */
public enum ClosingMotive {
    NOT_ELIGIBLE,
    NOT_VIABLE,
    COMMITTEE_REFUSAL,
    NO_FINANCING,
    TEAM_WITHDREW,
    OWNER_WITHDREW,
    COURT_CHOSE_ANOTHER,
    NO_ANSWER,
    OTHER
}
