package fr.ess.events.proposal;

/** Where an event stands with a campaign that it asked to join. */
public enum CampaignLabel {
    ASKED,
    LABELLED,
    REFUSED
}
