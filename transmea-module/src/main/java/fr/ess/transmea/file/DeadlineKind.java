package fr.ess.transmea.file;

/** What happens on a day that does not wait. */
public enum DeadlineKind {
    /** The court hears those who want the company. */
    HEARING,
    /** The last day on which the court takes bids. */
    BID,
    SIGNING,
    OTHER;

    /** Whether a court set it: an urgent session of the committee may have to come before. */
    public boolean isOfCourt() {
        return this == HEARING || this == BID;
    }
}
