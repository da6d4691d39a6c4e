package fr.ess.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reads the application's own addresses as people who may not know something, to tell whether it changes any answer. */
record Outsiders(ApplicationContext context, MockMvc mvc, JdbcClient jdbc) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:[^}]*(\\{[^}]*})?[^}]*)?}");

    /** Form tokens, and the number of a request, which is on each page of an error. */
    private static final Pattern OTHER_EACH_TIME =
            Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"|maillage-formulaire=[^;]*|\\b[0-9a-f]{12}\\b");

    /** What is asked of a pattern of addresses: the ends of the questions, each with its question mark, or nothing at all. */
    interface Questions {
        List<String> of(String pattern);
    }

    /**
     * Every page and file that may be asked for below some rooms, but PDF and ZIP, which say the time.
     *
     * @param variable the value of a variable of the pattern
     */
    Set<String> addresses(List<String> rooms, UnaryOperator<String> variable, Questions questions) {
        Set<String> addresses = new LinkedHashSet<>();
        for (MappedAddress address : MappedAddress.all(context)) {
            String pattern = address.pattern();
            boolean below = rooms.stream()
                    .anyMatch(room ->
                            pattern.equals(room) || pattern.startsWith(room + "/") || pattern.startsWith(room + "."));
            if (!GET.equals(address.method()) || !below) {
                continue;
            }
            boolean file = pattern.contains("{format") || pattern.contains("{extension");
            for (String format : file ? List.of("csv", "json") : List.of("")) {
                String path = VARIABLE.matcher(pattern)
                        .replaceAll(found -> found.group(1).equals("format")
                                        || found.group(1).equals("extension")
                                ? format
                                : variable.apply(found.group(1)));
                if (!path.contains("*") && !path.endsWith(".pdf") && !path.endsWith(".zip")) {
                    questions.of(pattern).forEach(question -> addresses.add(path + question));
                }
            }
        }
        return addresses;
    }

    /** What somebody reads at each of them; nobody where there is no address of theirs. */
    Map<String, String> answers(String email, Set<String> addresses) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        Person person = email.isEmpty() ? null : new Person(mvc, jdbc, email);
        for (String address : addresses) {
            // From an address of its own each time, so that no limit answers instead of the page.
            String from = "10.0.%d.%d".formatted(answers.size() / 250, 1 + answers.size() % 250);
            MockHttpServletRequestBuilder request = get(address).with(asked -> {
                asked.setRemoteAddr(from);
                return asked;
            });
            MockHttpServletResponse answer =
                    person == null ? mvc.perform(request).andReturn().getResponse() : person.ask(request);
            String body = OTHER_EACH_TIME
                    .matcher(answer.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll("");
            answers.put(address, answer.getStatus() + " " + answer.getRedirectedUrl() + " " + body);
        }
        return answers;
    }

    /** The lines of one answer that the other does not have, both ways. */
    static List<String> news(String before, String after) {
        Set<String> old = new LinkedHashSet<>(before.lines().toList());
        Set<String> young = new LinkedHashSet<>(after.lines().toList());
        List<String> news = new ArrayList<>();
        young.stream().filter(line -> !old.contains(line)).limit(5).forEach(news::add);
        old.stream().filter(line -> !young.contains(line)).limit(5).forEach(line -> news.add("gone: " + line));
        return news;
    }

    /** What follows a mark and a hyphen in what somebody reads. */
    Set<String> marks(String mark, String email, Set<String> addresses) throws Exception {
        Set<String> seen = new TreeSet<>();
        Pattern marked = Pattern.compile(mark + "-([a-z]+)", Pattern.CASE_INSENSITIVE);
        answers(email, addresses)
                .values()
                .forEach(answer -> marked.matcher(answer).results().forEach(found -> seen.add(found.group(1))));
        return seen;
    }
}
