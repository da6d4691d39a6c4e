package fr.ess.contract.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was handed to the evaluator; never changed.
 *
 * @param asOf the day whose knowledge it holds
 * @param gaps how many gaps it shows
 * @param documentHash SHA-256 of the PDF
 * @param archiveHash SHA-256 of the ZIP
 * @param archiveSize in bytes
 */
public record EvaluationFile(
        long id,
        EvaluationFileKind kind,
        LocalDate asOf,
        @Nullable String note,
        int gaps,
        OffsetDateTime frozenAt,
        String frozenBy,
        String documentHash,
        long documentSize,
        String archiveHash,
        long archiveSize) {}
