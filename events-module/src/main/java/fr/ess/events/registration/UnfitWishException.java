package fr.ess.events.registration;

/** What somebody asks for cannot be, for a reason that they can do something about. */
public class UnfitWishException extends RuntimeException {

    private final String field;
    private final String sentence;

    /**
     * @param field the field of the form that it is about
     * @param sentence in French, what to do about it
     */
    public UnfitWishException(String field, String sentence) {
        super(field + ": " + sentence);
        this.field = field;
        this.sentence = sentence;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
