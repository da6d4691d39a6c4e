package fr.ess.directory;

/** Whether an organisation belongs to the social economy, as far as the network knows. */
public enum EssStatus {
    YES,
    NO,
    UNKNOWN
}
