package fr.ess.contract.report;

/** Whether reports are still asked for. */
public enum CampaignState {
    OPEN,
    CLOSED
}
