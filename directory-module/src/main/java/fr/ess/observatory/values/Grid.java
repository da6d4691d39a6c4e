package fr.ess.observatory.values;

import java.time.LocalDate;
import java.util.List;

/** The questions of the self-assessment as of a day; they never change. */
public record Grid(int id, String code, String name, LocalDate since, String source, List<Question> questions) {

    public Grid {
        questions = List.copyOf(questions);
    }

    public List<Question> of(ValuesTheme theme) {
        return questions.stream().filter(question -> question.theme() == theme).toList();
    }
}
