package fr.ess.events.intake;

/** What a calendar tells of an event, part by part: each part is followed for itself. */
public enum IncomingField {
    TITLE,
    DESCRIPTION,
    /** First hours, repetition and exceptions, which only make sense together. */
    TIME,
    PLACE,
    LINK,
    CANCELLED,
    /** That the calendar holds it no more. */
    GONE
}
