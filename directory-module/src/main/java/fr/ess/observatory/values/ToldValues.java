package fr.ess.observatory.values;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a release; what is not in it is withheld. */
public record ToldValues(ValuesRelease release, Map<ValuesGroup, Map<Integer, ToldAnswers>> told) {

    /** @param distribution null for the number of organisations alone */
    public record ToldAnswers(int organisations, @Nullable Distribution distribution) {}

    /** How many organisations answered, or null. */
    public @Nullable Integer organisations(ValuesGroup group) {
        ToldAnswers answers = told.getOrDefault(group, Map.of()).get(ValuesFigure.NUMBER);
        return answers == null ? null : (Integer) answers.organisations();
    }

    /** How they answered, or null. */
    public @Nullable Distribution of(ValuesGroup group, Question question) {
        ToldAnswers answers = told.getOrDefault(group, Map.of()).get(question.number());
        return answers == null ? null : answers.distribution();
    }
}
