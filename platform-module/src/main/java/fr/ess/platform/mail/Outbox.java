package fr.ess.platform.mail;

/** Where modules leave mail: kept with the transaction that asked for it, sent afterwards at least once. */
public interface Outbox {

    /** Leaves {@code mail} to be sent; a key that was left before is ignored. */
    void send(Mail mail);
}
