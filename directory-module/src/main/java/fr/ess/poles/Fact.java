package fr.ess.poles;

import fr.ess.platform.french.French;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of a pole.
 *
 * @param choice code of the typology, with its label
 * @param wording what is told beside it
 */
public record Fact(
        long id,
        long poleId,
        Topic topic,
        @Nullable String choice,
        @Nullable String label,
        @Nullable Integer number,
        @Nullable String wording,
        String source,
        boolean example) {

    /** In short: the choice, the number, or the words where there is nothing else. */
    public String value() {
        if (label != null) {
            return label;
        } else if (number != null) {
            return topic == Topic.CREATED ? Integer.toString(number) : French.number(number);
        }
        return wording == null ? "" : wording;
    }

    /** What is told beside the value, or null. */
    public @Nullable String beside() {
        return label == null && number == null ? null : wording;
    }
}
