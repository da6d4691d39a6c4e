package fr.ess.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import fr.ess.platform.replica.web.PublicPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What may be read from a replica, told from {@link AccessRules}, where what contributors may send comes first as well. */
@Component
class EverybodysPages implements PublicPages {

    private final RequestMatcher everyone = any(AccessRules.FOR_EVERYONE);
    private final RequestMatcher contributors = any(AccessRules.FOR_CONTRIBUTORS);

    @Override
    public boolean isPublic(HttpServletRequest request) {
        return everyone.matches(request) && !contributors.matches(request);
    }

    @Override
    public boolean isPersonal(HttpServletRequest request) {
        return contributors.matches(request);
    }

    private static RequestMatcher any(List<String> patterns) {
        return new OrRequestMatcher(patterns.stream()
                .<RequestMatcher>map(pattern -> pathPattern(pattern))
                .toList());
    }
}
