package fr.ess.platform.web;

/** A parameter of the address or the form has no meaning; answered 400 with its name and the sentence. */
public class BadParameterException extends RuntimeException {

    private final String name;
    private final String sentence;

    /**
     * @param name the parameter as it stands in the address, such as {@code rayon}
     * @param sentence what is expected, in French
     */
    public BadParameterException(String name, String sentence) {
        super(name + ": " + sentence);
        this.name = name;
        this.sentence = sentence;
    }

    public String name() {
        return name;
    }

    public String sentence() {
        return sentence;
    }
}
