package fr.ess.poles;

/** How far a pole has come. */
public enum PoleState {
    EMERGING,
    SUPPORTED,
    LABELLED
}
