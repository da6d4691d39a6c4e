package fr.ess.observatory.values;

/** A question of a grid. */
public record Question(
        int number, ValuesTheme theme, String wording, String shortWording, QuestionOrigin origin, String source) {}
