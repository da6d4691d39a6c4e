package fr.ess.contract.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The report on an action for a year, as it stands now.
 *
 * @param running whether its campaign is open
 * @param editorName who saved last
 */
public record ActivityReport(
        long id,
        long campaignId,
        long contractId,
        int year,
        long templateId,
        boolean consolidates,
        boolean running,
        boolean example,
        long actionId,
        @Nullable String actionCode,
        @Nullable String actionTitle,
        ReportState state,
        LocalDate deadline,
        long version,
        @Nullable String editorName,
        @Nullable OffsetDateTime editedAt) {

    public String action() {
        String title = actionTitle == null ? "Action n°\u00a0" + actionId : actionTitle;
        return actionCode == null ? title : actionCode + " " + title;
    }

    public boolean isWritable() {
        return running && state.isWritable();
    }

    public boolean isLate(LocalDate today) {
        return isWritable() && deadline.isBefore(today);
    }
}
