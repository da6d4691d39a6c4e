package fr.ess.web;

import fr.ess.platform.account.SignInState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody known gets where they may not go: 403, or the step of signing in that they have not made yet. */
final class Refusal implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!(refusal instanceof CsrfException) && !SignInInvitation.isForPrograms(request)) {
            if (stands(SignInState.CODE_DUE)) {
                response.sendRedirect(request.getContextPath() + "/connexion/code");
                return;
            }
            if (stands(SignInState.ENROLMENT_DUE)) {
                response.sendRedirect(request.getContextPath() + "/connexion/second-facteur");
                return;
            }
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean stands(SignInState state) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> state.authority().equals(authority.getAuthority()));
    }
}
