package fr.ess.platform.account;

/** How far a person has come in signing in; the authority of the same name is held by the session. */
public enum SignInState {
    /** The password was right; a code of the second factor is due. */
    CODE_DUE,
    /** The password was right; the account's roles require a second factor that is not set up yet. */
    ENROLMENT_DUE,
    /** Everything asked for was given: the account's roles hold. */
    COMPLETE;

    /** The name under which Spring Security knows the state. */
    public String authority() {
        return "SIGN_IN_" + name();
    }
}
