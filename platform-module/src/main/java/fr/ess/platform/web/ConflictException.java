package fr.ess.platform.web;

/** Somebody else changed the same thing meanwhile; answered 409 with the screen that lets the person choose. */
public class ConflictException extends RuntimeException {

    private final transient Conflict conflict;

    public ConflictException(Conflict conflict) {
        super("conflict on " + conflict.subject());
        this.conflict = conflict;
    }

    public Conflict conflict() {
        return conflict;
    }
}
