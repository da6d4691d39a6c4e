package fr.ess.platform.mail;

import org.jspecify.annotations.Nullable;

/** The mail server did not take a mail. */
class MailRefusedException extends Exception {

    private final boolean forGood;

    /** @param forGood whether trying again is useless */
    MailRefusedException(@Nullable String reason, boolean forGood, Exception cause) {
        super(reason == null ? cause.getClass().getSimpleName() : reason, cause);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }

    String reason() {
        String reason = String.valueOf(getMessage()).strip();
        return reason.length() <= 1000 ? reason : reason.substring(0, 1000);
    }
}
