package fr.ess.platform.mail;

/** Asks for mail to be sent as soon as the current transaction is committed, rather than at the next round. */
interface MailNudge {

    void afterCommit();
}
