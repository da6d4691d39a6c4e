package fr.ess.events.intake;

/** One event of a calendar that cannot be taken; its message says why, in French. */
class UnfitFoundEventException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitFoundEventException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
