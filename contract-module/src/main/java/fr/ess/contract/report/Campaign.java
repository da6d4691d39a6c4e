package fr.ess.contract.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The reports of one year, asked for.
 *
 * @param reminders how many days before the deadline operators are reminded
 * @param consolidates whether each report tells of the whole period too, as the last year's does (article 2, 5)
 */
public record Campaign(
        long id,
        long contractId,
        int year,
        long templateId,
        String template,
        LocalDate openedOn,
        LocalDate deadline,
        List<Integer> reminders,
        boolean consolidates,
        CampaignState state,
        boolean example) {

    public boolean isOpen() {
        return state == CampaignState.OPEN;
    }
}
