package fr.ess.platform.mail;

/** Where an outgoing mail stands. */
public enum MailState {
    /** To be sent, now or at the next attempt. */
    QUEUED,
    /** Accepted by the mail server. */
    SENT,
    /** Refused for good, or tried too often. */
    FAILED,
    /** Left while no mail server was configured; sent only when somebody decides so. */
    STORED,
    /** Given up by somebody, or by time while it was stored. */
    ABANDONED
}
