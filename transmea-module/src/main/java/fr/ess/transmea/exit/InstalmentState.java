package fr.ess.transmea.exit;

/** How far an instalment is on a day. */
public enum InstalmentState {
    SETTLED,
    LATE,
    TO_COME
}
