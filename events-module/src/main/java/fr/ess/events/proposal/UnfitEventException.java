package fr.ess.events.proposal;

/** Something typed of an event that cannot be, told at the field that it is about. */
public class UnfitEventException extends RuntimeException {

    private final String field;
    private final String sentence;

    UnfitEventException(String field, String sentence) {
        super(field);
        this.field = field;
        this.sentence = sentence;
    }

    /** The name of the form's field. */
    public String field() {
        return field;
    }

    /** What is wrong, in French. */
    public String sentence() {
        return sentence;
    }
}
