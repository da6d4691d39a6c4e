package fr.ess.platform.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem into the form that the asker reads: a page for people, RFC 9457 for programs. */
@Component
class ProblemAnswers {

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    ModelAndView to(HttpServletRequest request, String path, Problem problem) {
        var answer = isForPrograms(request, path)
                ? new ModelAndView(new ProblemDetails(problem, path))
                : new ModelAndView("error/problem");
        answer.setStatus(HttpStatusCode.valueOf(problem.status()));
        answer.addObject("problem", problem);
        answer.addObject("request", RequestId.of(request));
        answer.addObject("back", CameFrom.page(request, path));
        return answer;
    }

    private static boolean isForPrograms(HttpServletRequest request, String path) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/")
                || path.startsWith("/v3/")
                || (accepted != null && accepted.contains("json") && !accepted.contains(MediaType.TEXT_HTML_VALUE));
    }

    /** Writes the problem as {@code application/problem+json}. */
    private final class ProblemDetails implements View {

        private final Problem problem;
        private final String path;

        private ProblemDetails(Problem problem, String path) {
            this.problem = problem;
            this.path = path;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var body = new LinkedHashMap<String, Object>();
            body.put("type", "about:blank");
            body.put("title", problem.title());
            body.put("status", problem.status());
            body.put("detail", problem.detail());
            body.put("instance", path);
            if (!problem.fields().isEmpty()) {
                body.put("parametres", problem.fields());
            }
            body.put("requete", RequestId.of(request));
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(body));
        }
    }
}
