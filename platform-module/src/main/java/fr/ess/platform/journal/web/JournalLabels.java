package fr.ess.platform.journal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The French words for actions, tables and columns, from {@code messages/*.properties}: {@code journal.action.X} for an
 * action as a whole, else {@code journal.subject.TABLE} and {@code journal.verb.VERB}; {@code journal.field.COLUMN}. What
 * has no word yet is shown under its own name.
 */
@Component
class JournalLabels {

    private final MessageSource messages;

    JournalLabels(MessageSource messages) {
        this.messages = messages;
    }

    String action(String action) {
        String subject = action.substring(0, action.indexOf('.'));
        String verb = action.substring(action.indexOf('.') + 1);
        return word("action." + action, subject(subject) + " : " + word("verb." + verb, verb));
    }

    String subject(String type) {
        return word("subject." + type, type);
    }

    String field(String column) {
        return word("field." + column, column.replace('_', ' '));
    }

    @SuppressWarnings("NullAway") // null only where the default is
    private String word(String key, String otherwise) {
        return messages.getMessage("journal." + key, null, otherwise, Locale.FRENCH);
    }
}
