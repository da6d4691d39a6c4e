package fr.ess.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;

/** What no answer may be, whatever was asked: a failure, the inside of the program, somebody's script, a way out. */
final class PageFaults {

    private static final Pattern INSIDE =
            Pattern.compile("\\bat [\\w.$]+\\([\\w$]+\\.java:\\d+\\)|org\\.postgresql\\.|org\\.springframework\\.|"
                    + "org\\.thymeleaf\\.|jakarta\\.servlet\\.|fr\\.ess\\.[a-z]+\\.");

    /** 4321 * 1234, which nothing but an evaluated template can have worked out. */
    private static final Pattern EVALUATED = Pattern.compile("5[\\s\u202f\u00a0.]?332[\\s\u202f\u00a0.]?114");

    private PageFaults() {}

    static boolean isHtml(MockHttpServletResponse answer) {
        return String.valueOf(answer.getContentType()).startsWith("text/html");
    }

    static List<String> of(MockHttpServletResponse answer) throws Exception {
        List<String> faults = new ArrayList<>();
        if (answer.getStatus() >= 500) {
            faults.add("answered " + answer.getStatus() + " " + answer.getErrorMessage());
        }
        String target = answer.getRedirectedUrl();
        if (target != null && (!target.startsWith("/") || target.startsWith("//") || target.startsWith("/\\"))) {
            faults.add("leads to " + target);
        }
        if (isHtml(answer)) {
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            INSIDE.matcher(body).results().limit(1).forEach(found -> faults.add("tells " + found.group()));
            EVALUATED.matcher(body).results().limit(1).forEach(found -> faults.add("worked out " + found.group()));
            faults.addAll(HtmlPage.parse(body).intrusions());
        }
        return faults;
    }
}
