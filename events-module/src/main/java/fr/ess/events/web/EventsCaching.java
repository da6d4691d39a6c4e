package fr.ess.events.web;

import fr.ess.events.EventCalendar;
import fr.ess.events.registration.SeatCounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers "unchanged" before anything is searched or written: what passers-by see of the calendar depends on the address, on the
 * calendar's version, on how many are registered, on the running program and on the day, since a question without a first day begins today.
 */
@Configuration(proxyBeanMethods = false)
class EventsCaching implements WebMvcConfigurer {

    private final EventCalendar calendar;
    private final SeatCounts counts;
    private final Clock clock;
    private final String program;

    EventsCaching(EventCalendar calendar, SeatCounts counts, Clock clock) {
        this.calendar = calendar;
        this.counts = counts;
        this.clock = clock;
        this.program = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        return !isForEverybody(request) || isNew(request, response);
                    }
                })
                .addPathPatterns(
                        EventsController.PATH,
                        EventsController.PATH + ".*",
                        EventsController.PATH + "/**",
                        EventsApi.PATH,
                        EventsEmbedController.PATH)
                // Forms hold the word that proves them, and what they say changes with the hour.
                .excludePathPatterns(
                        EventsController.PATH + "/*/inscription/**",
                        EventsController.PATH + "/*/image/**",
                        EventsController.PATH + "/proposer/**",
                        EventsController.PATH + "/propositions/**");
    }

    /** Somebody signed in reads a page with their own navigation; feeds are the same for all. */
    private static boolean isForEverybody(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean page = path.startsWith(EventsController.PATH)
                && !path.substring(EventsController.PATH.length()).contains(".");
        return (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                && (!page || (request.getUserPrincipal() == null && request.getSession(false) == null));
    }

    private boolean isNew(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        String tag = "W/\"" + program + "-" + calendar.version() + "-" + counts.version() + "-"
                + LocalDate.now(clock).toEpochDay() + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
