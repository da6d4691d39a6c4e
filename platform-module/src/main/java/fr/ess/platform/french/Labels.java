package fr.ess.platform.french;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The French name of each constant, from {@code messages/*.properties} under its type and name, such as
 * {@code Role.STAFF}. Templates know it as {@code labels}.
 */
@Component
public class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Enum<?> constant) {
        return messages.getMessage(key(constant), null, Locale.FRENCH);
    }

    /** Where the label of {@code constant} stands. */
    public static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
