package fr.ess.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Walks the site by its links as somebody, finds the forms and the questions there, and sends what is asked of it. */
final class SiteWalk {

    /** Those who see other pages than everybody, the one who may take roles away last; the first is nobody. */
    static final List<String> PEOPLE = List.of(
            "",
            "region@demo.test",
            "operateur@demo.test",
            "comite1@demo.test",
            "pilotage@demo.test",
            "cae@demo.test",
            "urscop@demo.test",
            "acteur@demo.test",
            "plateforme@demo.test",
            "fonds@demo.test",
            "gestion@demo.test",
            "admin@demo.test");

    private static final int PAGES_OF_A_KIND = 2;

    private static final Pattern NO_PAGE = Pattern.compile(
            "/(statique|actuator|v3|error)\\b.*|.*\\.(csv|xlsx|ods|pdf|zip|json|ics|vcf|xml|js|png|svg)");

    private static final Pattern UNUSABLE = Pattern.compile("[\\s<>\"{}|\\\\^`\\[\\]]|%(?![0-9a-fA-F]{2})");

    /** A form, whose it is and on which page it stands. */
    record Found(String email, String page, HtmlForm form, String pattern) {

        String target() {
            return form.action().isEmpty()
                    ? page
                    : uri(page).resolve(uri(form.action())).toString();
        }
    }

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Addresses asked;
    private final Addresses sent;
    private final AtomicInteger visits = new AtomicInteger();

    /** The forms by their address and their fields. */
    final Map<String, Found> forms = new LinkedHashMap<>();

    /** Of each kind of page, who asked for which one; and the names of its questions. */
    final Map<String, List<String>> pages = new TreeMap<>();

    final Map<String, Set<String>> questions = new HashMap<>();

    final List<String> faults = new ArrayList<>();

    SiteWalk(ApplicationContext context, MockMvc mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.asked = Addresses.answering(HttpMethod.GET, context);
        this.sent = Addresses.answering(HttpMethod.POST, context);
    }

    /** Visits some pages of each kind that {@code email} may see. */
    void walk(String email) throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> queued = new LinkedHashSet<>();
        Deque<String> queue = new ArrayDeque<>(asked.plain());
        while (!queue.isEmpty()) {
            String url = queue.remove();
            String pattern = asked.patternOf(url).orElse("");
            int most = !email.isEmpty() && pages.containsKey(" " + pattern) ? 0 : PAGES_OF_A_KIND;
            if (pattern.isEmpty()
                    || NO_PAGE.matcher(pathOf(url)).matches()
                    || seen.merge(pattern, 1, Integer::sum) > most) {
                continue;
            }
            MockHttpServletResponse answer = ask(email, url);
            HtmlPage page = check(email + " GET " + url, answer);
            if (page == null || answer.getStatus() != 200) {
                continue;
            }
            pages.putIfAbsent(email + " " + pattern, List.of(email, pathOf(url)));
            page.links().stream().filter(queued::add).forEach(link -> {
                queue.add(link);
                namesOf(link)
                        .forEach(name ->
                                questionsOf(asked.patternOf(link).orElse("")).add(name));
            });
            HtmlForm.of(page).forEach(form -> note(email, url, form));
        }
    }

    private void note(String email, String page, HtmlForm form) {
        Found found = new Found(email, page, form, "");
        if (form.method().equals("post")) {
            String pattern = sent.patternOf(found.target()).orElse("");
            forms.putIfAbsent(pattern + " " + form.kind(), new Found(email, page, form, pattern));
        } else {
            form.fields()
                    .forEach(
                            field -> questionsOf(asked.patternOf(found.target()).orElse(""))
                                    .add(field.name()));
        }
    }

    /** The form as it stands on its page now, if it still does. */
    @Nullable Found again(Found found) throws Exception {
        HtmlPage page = check(found.email() + " GET " + found.page(), ask(found.email(), found.page()));
        return page == null
                ? null
                : HtmlForm.of(page).stream()
                        .filter(form -> form.action().equals(found.form().action())
                                && form.kind().equals(found.form().kind()))
                        .findFirst()
                        .map(form -> new Found(found.email(), found.page(), form, found.pattern()))
                        .orElse(null);
    }

    /** Sends the form, and looks at the answer and at the page it leads to. */
    MockHttpServletResponse send(Found found, Map<String, String> fields, String fileName) throws Exception {
        URI target = uri(found.target());
        AbstractMockHttpServletRequestBuilder<?> request;
        if (found.form().files().isEmpty()) {
            request = post(target);
        } else {
            var parts = multipart(target);
            byte[] content = (fileName + "\n" + fields).getBytes(StandardCharsets.UTF_8);
            found.form()
                    .files()
                    .forEach(name -> parts.file(new MockMultipartFile(name, fileName, "text/csv", content)));
            request = parts;
        }
        fields.forEach(request::param);
        MockHttpServletResponse answer = perform(found.email(), request);
        String asked = found.email() + " POST " + found.target() + " " + excerpt(fields);
        check(asked, answer);
        String next = answer.getRedirectedUrl();
        if (next != null && next.startsWith("/")) {
            check(asked + " then " + next, ask(found.email(), next));
        }
        return answer;
    }

    MockHttpServletResponse ask(String email, String url) throws Exception {
        return perform(email, get(uri(url)).accept("text/html"));
    }

    private MockHttpServletResponse perform(String email, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        int number = visits.incrementAndGet();
        // From an address of its own each time, so that no limit answers instead of the page.
        request.with(sent -> {
            sent.setRemoteAddr("10.%d.%d.%d".formatted(number / 62_500, number / 250 % 250, 1 + number % 250));
            return sent;
        });
        try {
            return email.isEmpty()
                    ? mvc.perform(request.with(csrf())).andReturn().getResponse()
                    : new Person(mvc, jdbc, email).ask(request);
        } catch (ServletException e) {
            // What a server answers where a page breaks while it is written.
            MockHttpServletResponse broken = new MockHttpServletResponse();
            broken.sendError(500, String.valueOf(NestedExceptionUtils.getMostSpecificCause(e)));
            return broken;
        }
    }

    int visits() {
        return visits.get();
    }

    /** The page that was answered, if it is one; notes what no answer may be. */
    @Nullable HtmlPage check(String asked, MockHttpServletResponse answer) throws Exception {
        PageFaults.of(answer).forEach(fault -> faults.add(asked + ": " + fault));
        return PageFaults.isHtml(answer) ? HtmlPage.parse(answer.getContentAsString(StandardCharsets.UTF_8)) : null;
    }

    /** The kinds of addresses that take what is sent. */
    Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        forms.values().forEach(found -> reached.add(found.pattern()));
        return reached;
    }

    private Set<String> questionsOf(String pattern) {
        return questions.computeIfAbsent(pattern, key -> new LinkedHashSet<>());
    }

    private static Set<String> namesOf(String url) {
        Set<String> names = new HashSet<>();
        int query = url.indexOf('?');
        if (query >= 0) {
            for (String pair : url.substring(query + 1).split("&", -1)) {
                names.add(pair.replaceAll("=.*", ""));
            }
        }
        names.remove("");
        return names;
    }

    /** As a browser mends it: what may not stand in an address is encoded. */
    private static URI uri(String url) {
        return URI.create(UNUSABLE.matcher(url)
                .replaceAll(found ->
                        URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20")));
    }

    private static String pathOf(String url) {
        return url.replaceAll("[?#].*", "");
    }

    private static String excerpt(Map<String, String> fields) {
        String text = fields.toString();
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
