package fr.ess.contract.report.web;

import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.Question;
import fr.ess.contract.report.QuestionKind;
import fr.ess.contract.report.ReportTemplates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a question of a template as it is typed. */
final class QuestionForm {

    private static final int LONGEST_HELP = 1000;
    private static final int LONGEST_CODE = 60;

    private QuestionForm() {}

    /** What is stored, under the names of the form. */
    static Map<String, String> values(Question question) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("section", question.section());
        values.put("label", question.label());
        values.put("code", question.code());
        values.put("kind", question.kind().name());
        values.put(
                "indicator",
                question.indicatorId() == null ? "" : question.indicatorId().toString());
        values.put("help", question.help());
        values.put("required", question.required() ? "true" : "");
        return values;
    }

    /** In the order of the form. */
    static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("section", "Partie");
        labels.put("label", "Question");
        labels.put("code", "Code");
        labels.put("kind", "Réponse");
        labels.put("indicator", "Indicateur alimenté");
        labels.put("help", "Aide");
        labels.put("required", "Réponse obligatoire");
        return labels;
    }

    /** What is typed; what is wrong with it is added to {@code faults}. */
    static ReportTemplates.Draft read(TypedValues form, List<Indicator> indicators, Map<String, String> faults) {
        String section = required(form, "section", 200, faults);
        String label = required(form, "label", 300, faults);
        String code = form.of("code");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > LONGEST_CODE) {
            faults.put("code", "Des lettres minuscules sans accent et des traits d’union, par exemple emplois-crees.");
        }
        String help = form.of("help");
        if (help.length() > LONGEST_HELP) {
            faults.put("help", "1\u202f000 caractères au plus.");
        }
        QuestionKind kind = Stream.of(QuestionKind.values())
                .filter(one -> one.name().equals(form.of("kind")))
                .findFirst()
                .orElse(QuestionKind.TEXT);
        Long indicator = indicators.stream()
                .filter(one -> kind == QuestionKind.INDICATOR
                        && Long.toString(one.id()).equals(form.of("indicator")))
                .map(Indicator::id)
                .findFirst()
                .orElse(null);
        if (kind == QuestionKind.INDICATOR && indicator == null) {
            faults.put("indicator", "Choisissez l’indicateur que cette réponse alimente.");
        }
        return new ReportTemplates.Draft(section, code, kind, label, help, form.yes("required"), indicator);
    }

    private static String required(TypedValues form, String field, int longest, Map<String, String> faults) {
        String typed = form.of(field);
        if (typed.isEmpty() || typed.length() > longest) {
            faults.put(field, "Remplissez ce champ, en " + longest + " caractères au plus.");
        }
        return typed;
    }
}
