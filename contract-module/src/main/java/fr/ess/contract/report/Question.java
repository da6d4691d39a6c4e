package fr.ess.contract.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a report.
 *
 * @param code the same from one year's template to the next
 * @param indicatorId what it feeds, where it does
 */
public record Question(
        long id,
        String section,
        String code,
        QuestionKind kind,
        String label,
        String help,
        boolean required,
        @Nullable Long indicatorId) {

    /** Where a text is typed. */
    public String text() {
        return "t" + id;
    }

    /** Where a text on the whole period is typed. */
    public String period() {
        return "p" + id;
    }

    /** Where a number is typed, or the first term of one. */
    public String first() {
        return "a" + id;
    }

    public String second() {
        return "b" + id;
    }

    /** The fields of its answer. */
    public List<String> fields(boolean consolidates) {
        List<String> fields = new ArrayList<>();
        switch (kind) {
            case TEXT -> {
                fields.add(text());
                if (consolidates) {
                    fields.add(period());
                }
            }
            case NUMBER -> fields.add(first());
            case INDICATOR -> {
                fields.add(first());
                fields.add(second());
            }
            case ATTACHMENT -> {}
        }
        return fields;
    }
}
