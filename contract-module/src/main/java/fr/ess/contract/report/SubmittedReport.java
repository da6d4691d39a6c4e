package fr.ess.contract.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report as it was sent. */
public record SubmittedReport(
        long id,
        long reportId,
        int number,
        String author,
        LocalDate submittedOn,
        Map<Long, Answer> answers,
        List<ReportFile> files) {

    /** What was answered to one question. */
    public record Answer(
            long questionId,
            @Nullable String text,
            @Nullable String period,
            @Nullable BigDecimal first,
            @Nullable BigDecimal second) {}

    public Optional<Answer> answer(long question) {
        return Optional.ofNullable(answers.get(question));
    }
}
