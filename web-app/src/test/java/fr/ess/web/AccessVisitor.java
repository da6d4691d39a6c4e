package fr.ess.web;

import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignInState;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.account.web.SessionSignIn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** One column of the access table: nobody, somebody halfway through signing in, somebody without a role, or a role. */
record AccessVisitor(
        String label, @Nullable SignInState state, @Nullable Role role) {

    static List<AccessVisitor> all() {
        return Stream.concat(
                        Stream.of(
                                new AccessVisitor("nobody", null, null),
                                new AccessVisitor("code due", SignInState.CODE_DUE, null),
                                new AccessVisitor("enrolment due", SignInState.ENROLMENT_DUE, null),
                                new AccessVisitor("no role", SignInState.COMPLETE, null)),
                        Arrays.stream(Role.values())
                                .map(role -> new AccessVisitor(label(role), SignInState.COMPLETE, role)))
                .toList();
    }

    boolean isKnown() {
        return state != null;
    }

    boolean isComplete() {
        return state == SignInState.COMPLETE;
    }

    String email() {
        return label.replaceAll("[^a-z]", "") + "@example.test";
    }

    Authentication authentication(long accountId) {
        if (state == null) {
            throw new IllegalStateException("nobody has no authentication");
        }
        Set<Grant> grants = role == null ? Set.of() : Set.of(new Grant(role, role.scopeType() == null ? "" : "oxalis"));
        return SessionSignIn.authentication(
                new SignIn.Progress(new SignedIn(accountId, email(), label, grants), state));
    }

    /** A star marks the roles that see only what is theirs. */
    private static String label(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (role.scopeType() == null ? "" : "*");
    }
}
