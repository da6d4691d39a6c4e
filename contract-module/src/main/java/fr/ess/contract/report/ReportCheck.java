package fr.ess.contract.report;

import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says of each field what is wrong with it, and reads the numbers. */
public final class ReportCheck {

    public static final int LONGEST = 5000;

    /** What was consolidated of several years may be longer. */
    public static final int LONGEST_PERIOD = 20_000;

    private static final int NUMBER_DECIMALS = 2;

    private final Map<Long, Indicator> indicators;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param indicators by number, as they are defined today */
    public ReportCheck(Map<Long, Indicator> indicators) {
        this.indicators = indicators;
    }

    public Map<String, String> faults() {
        return faults;
    }

    /** What was typed so far; what is not answered yet is no fault. */
    public void draft(List<Question> questions, UnaryOperator<String> typed) {
        questions.forEach(question -> answer(question, typed));
    }

    /** What is to be sent: nothing that must be answered may be missing. */
    public void whole(List<Question> questions, UnaryOperator<String> typed, List<ReportFile> files) {
        draft(questions, typed);
        for (Question question : questions) {
            boolean answered = switch (question.kind()) {
                case TEXT -> !typed.apply(question.text()).isEmpty();
                case NUMBER, INDICATOR -> !typed.apply(question.first()).isEmpty();
                case ATTACHMENT -> files.stream().anyMatch(file -> file.questionId() == question.id());
            };
            if (question.required() && !answered) {
                faults.putIfAbsent(field(question), "Répondez à cette question avant d’envoyer le bilan.");
            }
            Indicator indicator = indicators.get(question.indicatorId() == null ? 0L : question.indicatorId());
            if (indicator != null
                    && indicator.rules().kind().hasTwoTerms()
                    && typed.apply(question.first()).isEmpty()
                            != typed.apply(question.second()).isEmpty()) {
                faults.putIfAbsent(question.second(), "Donnez les deux nombres, ou aucun.");
            }
        }
    }

    static String field(Question question) {
        return question.kind() == QuestionKind.TEXT
                ? question.text()
                : question.kind() == QuestionKind.ATTACHMENT ? "piece" + question.id() : question.first();
    }

    private void answer(Question question, UnaryOperator<String> typed) {
        switch (question.kind()) {
            case TEXT -> {
                length(question.text(), typed, LONGEST);
                length(question.period(), typed, LONGEST_PERIOD);
            }
            case NUMBER, INDICATOR -> {
                number(question, question.first(), typed);
                number(question, question.second(), typed);
            }
            case ATTACHMENT -> {}
        }
    }

    private void length(String field, UnaryOperator<String> typed, int longest) {
        int length = typed.apply(field).length();
        if (length > longest) {
            faults.put(field, longest + " caractères au plus\u00a0; il y en a " + length + ".");
        }
    }

    /** The number in a field; none where nothing is typed or it is none. */
    @Nullable BigDecimal number(Question question, String field, UnaryOperator<String> typed) {
        Indicator indicator = question.indicatorId() == null ? null : indicators.get(question.indicatorId());
        int decimals =
                indicator == null ? NUMBER_DECIMALS : indicator.rules().kind().hasTwoTerms() ? 4 : indicator.decimals();
        boolean negative = indicator != null && indicator.negative() && field.equals(question.first());
        Figure.Typed read = Figure.parse(typed.apply(field), decimals, negative);
        read.fault().ifPresent(fault -> faults.put(field, fault));
        return read.value().orElse(null);
    }
}
