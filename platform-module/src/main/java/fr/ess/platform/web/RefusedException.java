package fr.ess.platform.web;

/** What was asked cannot be done as things stand; answered 409 with the sentence, which the person reads. */
public class RefusedException extends RuntimeException {

    private final String sentence;

    /** @param sentence why, in French, and what to do about it */
    public RefusedException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
