package fr.ess.events.registration;

/** Where a registration stands. */
public enum RegistrationState {
    /** A seat is kept until the address is confirmed. */
    HELD,
    WAITING,
    /** A seat that came free is kept for the first who waits, until a given moment. */
    OFFERED,
    CONFIRMED,
    CANCELLED,
    /** What was to be confirmed or taken was not, in time. */
    LAPSED;

    public boolean holdsSeat() {
        return this == HELD || this == OFFERED || this == CONFIRMED;
    }

    public boolean isOver() {
        return this == CANCELLED || this == LAPSED;
    }
}
