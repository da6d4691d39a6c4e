package fr.ess.web;

import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.limit.SharedBudget;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How much a network may ask of the API, and how many whole files it may take: asked before anything else is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiAllowances.class)
class ApiLimits implements WebMvcConfigurer {

    private static final Pattern WHOLE_FILE = Pattern.compile(".*\\.(csv|geojson|json|jsonld|xlsx|ods|pdf)");

    private final SharedBudget requests;
    private final SharedBudget downloads;

    ApiLimits(ApiAllowances allowances, RateLimit limit, Clock clock) {
        this.requests = new SharedBudget(
                limit, new Allowance("api.requests", allowances.requestsPerMinute(), Duration.ofMinutes(1)), clock);
        this.downloads = new SharedBudget(
                limit,
                new Allowance("api.downloads", allowances.downloadsPerTenMinutes(), Duration.ofMinutes(10)),
                clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        tell(response, budget(request).take(RateLimit.network(request.getRemoteAddr())));
                        return true;
                    }
                })
                .addPathPatterns("/api/v1/**", "/contrat/*.{format}")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    private SharedBudget budget(HttpServletRequest request) {
        return WHOLE_FILE.matcher(request.getRequestURI()).matches() ? downloads : requests;
    }

    private static void tell(HttpServletResponse response, SharedBudget.Rest rest) {
        response.setHeader("RateLimit-Limit", Integer.toString(rest.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(rest.remaining()));
        response.setHeader(
                "RateLimit-Reset",
                Long.toString(rest.untilFull().plusMillis(999).toSeconds()));
    }
}
