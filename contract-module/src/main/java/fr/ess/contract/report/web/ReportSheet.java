package fr.ess.contract.report.web;

import fr.ess.contract.report.Question;
import fr.ess.contract.report.QuestionKind;
import fr.ess.contract.report.ReportFile;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as a page shows it: its sections with their questions, filled or to be filled. */
record ReportSheet(List<Section> sections) {

    /** Questions under one title. */
    record Section(String title, List<Line> lines) {}

    /**
     * One question with what stands beside it.
     *
     * @param hint what helps to answer, and in what unit
     * @param answer what was sent, where the report is read
     * @param before last year's answer
     * @param over what a figure is over the whole period, worked out from each year's
     */
    record Line(
            Question question,
            String firstLabel,
            @Nullable String secondLabel,
            @Nullable String hint,
            @Nullable String answer,
            @Nullable String period,
            @Nullable String before,
            @Nullable String over,
            @Nullable String remark,
            List<ReportFile> files) {

        public String kind() {
            return question.kind().name();
        }
    }

    /** What a script sends while somebody types: everything but files, as htmx is told it. */
    public String sentWhileTyping() {
        String files = sections.stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.question().kind() == QuestionKind.ATTACHMENT)
                .map(line -> "piece" + line.question().id())
                .collect(Collectors.joining(","));
        return files.isEmpty() ? "*" : "not " + files;
    }
}
