package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorFigures;
import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.Indicators;
import fr.ess.contract.indicator.Terms;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Question;
import fr.ess.contract.report.QuestionKind;
import fr.ess.contract.report.ReportFigures;
import fr.ess.contract.report.ReportFile;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.SubmittedReport;
import fr.ess.contract.report.SubmittedReport.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays reports out, with last year's answers and the remarks of the staff beside each question. */
@Component
class ReportSheets {

    private final ReportReader reports;
    private final ReportFigures figures;
    private final Indicators indicators;

    ReportSheets(ReportReader reports, ReportFigures figures, Indicators indicators) {
        this.reports = reports;
        this.figures = figures;
        this.indicators = indicators;
    }

    /** To be filled. */
    ReportSheet toFill(ActivityReport report, Map<Long, String> remarks) {
        return sheet(report, null, reports.files(report.id()), remarks);
    }

    /** As it was sent. */
    ReportSheet sent(ActivityReport report, SubmittedReport submitted, Map<Long, String> remarks) {
        return sheet(report, submitted, submitted.files(), remarks);
    }

    private ReportSheet sheet(
            ActivityReport report,
            @Nullable SubmittedReport submitted,
            List<ReportFile> files,
            Map<Long, String> remarks) {
        Map<Long, Indicator> known = figures.indicators(report.contractId());
        Map<String, String> before = before(report, known);
        Map<String, List<ReportSheet.Line>> sections = new LinkedHashMap<>();
        for (Question question : reports.questions(report.templateId())) {
            Indicator indicator = question.indicatorId() == null ? null : known.get(question.indicatorId());
            Answer answer =
                    submitted == null ? null : submitted.answer(question.id()).orElse(null);
            sections.computeIfAbsent(question.section(), title -> new ArrayList<>())
                    .add(new ReportSheet.Line(
                            question,
                            indicator == null ? question.label() : indicator.firstTerm(),
                            indicator == null ? null : indicator.secondTerm(),
                            hint(question, indicator),
                            answer == null ? null : answer(question, answer, indicator),
                            answer == null ? null : answer.period(),
                            before.get(question.code()),
                            over(report, question, indicator),
                            remarks.get(question.id()),
                            files.stream()
                                    .filter(file -> file.questionId() == question.id())
                                    .toList()));
        }
        return new ReportSheet(sections.entrySet().stream()
                .map(section -> new ReportSheet.Section(section.getKey(), section.getValue()))
                .toList());
    }

    private static @Nullable String hint(Question question, @Nullable Indicator indicator) {
        String unit =
                indicator == null ? "" : "En " + (indicator.unit().equals("%") ? "nombre" : indicator.unit()) + ".";
        String needed = question.required() ? "" : "Facultatif.";
        String hint = String.join(" ", List.of(question.help(), unit, needed)).strip();
        return hint.isEmpty() ? null : hint.replaceAll(" {2,}", " ");
    }

    static @Nullable String answer(Question question, Answer answer, @Nullable Indicator indicator) {
        BigDecimal first = answer.first();
        if (first == null) {
            return answer.text();
        }
        BigDecimal second = answer.second();
        if (indicator == null || question.kind() != QuestionKind.INDICATOR) {
            return Figure.plain(first);
        }
        if (second == null) {
            return Figure.inFrench(first, indicator);
        }
        String terms = indicator.firstTerm() + "\u00a0: " + Figure.plain(first) + "\u00a0; " + indicator.secondTerm()
                + "\u00a0: " + Figure.plain(second);
        return new Terms(first, second, 1, 0)
                .value(IndicatorKind.RATIO)
                .filter(value -> indicator.rules().kind() == IndicatorKind.RATIO)
                .map(value -> Figure.inFrench(value, indicator) + " (" + terms + ")")
                .orElse(terms);
    }

    /** What was approved for the year before, by code of question. */
    private Map<String, String> before(ActivityReport report, Map<Long, Indicator> known) {
        Optional<ActivityReport> last = reports.ofActions(List.of(report.actionId())).stream()
                .filter(one -> one.year() == report.year() - 1)
                .findFirst();
        return last.flatMap(reports::approved)
                .map(submitted -> reports.questions(last.get().templateId()).stream()
                        .flatMap(question -> submitted
                                .answer(question.id())
                                .flatMap(answer -> Optional.ofNullable(answer(
                                        question,
                                        answer,
                                        question.indicatorId() == null ? null : known.get(question.indicatorId()))))
                                .map(text -> Map.entry(question.code(), text))
                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .orElse(Map.of());
    }

    /** Of approved figures alone: this year's joins them once it is approved. */
    private @Nullable String over(ActivityReport report, Question question, @Nullable Indicator indicator) {
        if (!report.consolidates() || indicator == null || question.kind() != QuestionKind.INDICATOR) {
            return null;
        }
        SectorContract contract = figures.contract(report.contractId());
        return IndicatorFigures.of(
                        contract,
                        indicator,
                        reports.today(),
                        indicators.lines(indicator.id(), reports.today()),
                        new Scope(report.actionId(), null, null))
                .value()
                .map(value -> Figure.inFrench(value, indicator))
                .orElse(null);
    }

    /** Every field with what it is called where two people's answers are compared. */
    Map<String, String> labels(ActivityReport report) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<Long, Indicator> known = figures.indicators(report.contractId());
        for (Question question : reports.questions(report.templateId())) {
            Function<String, String> label = field -> field.equals(question.period())
                    ? question.label() + " (sur toute la période)"
                    : field.equals(question.second()) && question.indicatorId() != null
                            ? Optional.ofNullable(known.get(question.indicatorId()))
                                    .map(Indicator::secondTerm)
                                    .orElse(question.label())
                            : question.label();
            question.fields(report.consolidates()).forEach(field -> labels.put(field, label.apply(field)));
        }
        return labels;
    }
}
