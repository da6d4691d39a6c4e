package fr.ess.platform.account;

/** Why a password is refused: too easily guessed, or not storable. Nothing is asked of its composition (NIST SP 800-63B). */
public enum PasswordFault {
    /** Fewer than 12 characters. */
    TOO_SHORT,
    /** More than the 72 bytes that bcrypt reads. */
    TOO_LONG,
    /** Among the first that anybody tries. */
    COMMON,
    /** Little more than the person's own name or address. */
    PERSONAL
}
