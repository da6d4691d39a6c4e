package fr.ess.events.intake;

/** A calendar that cannot be had or read at all; its message says why, in French, to whoever follows it. */
class UnreadableCalendarException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableCalendarException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
