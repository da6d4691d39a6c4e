package fr.ess.transmea;

/** How a takeover comes up. Source: seed 000, section 2. */
public enum Origin {
    /** A company for which the commercial court looks for somebody. */
    COURT,
    /** The owner hands over of their own will. */
    TRANSMISSION,
    /** An association on the market becomes a co-operative. */
    ASSOCIATION
}
