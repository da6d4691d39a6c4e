package fr.ess.observatory.values;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself.
 *
 * @param answers in the order of the questions; null is not answered yet
 * @param note for those who keep the entry, and nobody else
 */
public record Assessment(
        long id,
        AssessmentState state,
        List<@Nullable ValuesAnswer> answers,
        @Nullable String note,
        LocalDate startedOn,
        @Nullable LocalDate givenOn,
        @Nullable LocalDate endedOn,
        long version) {

    public @Nullable ValuesAnswer to(Question question) {
        return answers.get(question.number() - 1);
    }

    public boolean isComplete() {
        return !answers.contains(null);
    }
}
