package fr.ess.platform.web.layout;

import java.io.Serializable;
import java.util.Locale;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A word to the person after a redirection, shown once at the top of the next page. */
public record Flash(Kind kind, String text) implements Serializable {

    private static final long serialVersionUID = 1;

    /** Decides the colour and the mark of the message. */
    public enum Kind {
        SUCCESS,
        NOTICE,
        WARNING;

        /** The modifier of the CSS class. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ATTRIBUTE = "flash";

    public static void success(RedirectAttributes attributes, String text) {
        attributes.addFlashAttribute(ATTRIBUTE, new Flash(Kind.SUCCESS, text));
    }

    public static void notice(RedirectAttributes attributes, String text) {
        attributes.addFlashAttribute(ATTRIBUTE, new Flash(Kind.NOTICE, text));
    }

    public static void warning(RedirectAttributes attributes, String text) {
        attributes.addFlashAttribute(ATTRIBUTE, new Flash(Kind.WARNING, text));
    }
}
