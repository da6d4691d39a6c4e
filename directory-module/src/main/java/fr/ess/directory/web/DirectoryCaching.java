package fr.ess.directory.web;

import fr.ess.directory.search.DirectoryVersion;
import fr.ess.platform.web.SitemapSection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers "unchanged" before anything is searched or rendered: what passers-by see depends on the address, on the data's
 * version and on the running program only.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryCaching implements WebMvcConfigurer {

    private final DataSheets sheets;
    private final List<SitemapSection> otherPages;
    private final String program;

    DirectoryCaching(DataSheets sheets, List<SitemapSection> otherPages, Clock clock) {
        this.sheets = sheets;
        this.otherPages = otherPages;
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
                        "/annuaire/**",
                        "/plateformes/**",
                        "/api/v1/organisations/**",
                        "/api/v1/organisations.*",
                        EmbedController.PAGE,
                        "/sitemap.xml",
                        "/sitemap/**")
                .excludePathPatterns("/plateformes/*/images/**")
                .excludePathPatterns(otherPages.stream()
                        .map(section -> SitemapController.PATH + section.name() + ".xml")
                        .toList());
    }

    private static boolean isData(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static boolean isEmbedded(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + EmbedController.PAGE);
    }

    /** Somebody signed in reads a page with their own navigation; data are the same for all. */
    private static boolean isForEverybody(HttpServletRequest request) {
        return (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                && (isData(request)
                        || isEmbedded(request)
                        || (request.getUserPrincipal() == null && request.getSession(false) == null));
    }

    private boolean isNew(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        String part = request.getHeader("HX-Request") == null ? "" : "-part";
        DirectoryVersion.State state = sheets.state(request);
        if (isData(request)) {
            response.setHeader(HttpHeaders.LINK, OpenLicence.LINKS);
            response.setDateHeader(HttpHeaders.LAST_MODIFIED, state.changedAt().toEpochMilli());
        }
        String tag = "W/\"" + program + "-" + state.version() + part + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
