package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Naughty strings through every form that the demonstration's people can reach by links, through every question in an
 * address, and as every part of an address. In a context of its own: what is sent stays there.
 */
@AccountWebTest
@TestPropertySource(
        properties = {
            "test.context=naughty-strings",
            // Each address that nothing answers would be a line of the log.
            "logging.level.org.springframework.web.servlet.PageNotFound=error"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NaughtyStringsTests {

    /** Forms that are left alone, each with the reason. */
    private static final Map<String, String> LEFT_ALONE = Map.of(
            "/deconnexion", "ends the session",
            "/admin/comptes/{id}/desactivation", "takes a person of this test away",
            "/mon-compte/mot-de-passe", "changes the password of a person of this test");

    private final ApplicationContext context;
    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final SiteWalk walk;

    @Autowired
    NaughtyStringsTests(ApplicationContext context, MockMvc mvc, JdbcClient jdbc) {
        this.context = context;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.walk = new SiteWalk(context, mvc, jdbc);
    }

    @BeforeAll
    void findTheForms() throws Exception {
        long start = System.nanoTime();
        for (String email : SiteWalk.PEOPLE) {
            walk.walk(email);
        }
        tell("walk", start);
        assertThat(walk.faults).as("before anything was sent").isEmpty();
    }

    @Test
    @Order(1)
    void aQuestionInAnAddressBreaksNothing() throws Exception {
        long start = System.nanoTime();
        List<String> strings = new ArrayList<>(NaughtyStrings.joined(NaughtyStrings.scripts(), NaughtyStrings.LINE));
        strings.addAll(NaughtyStrings.joined(NaughtyStrings.known(), NaughtyStrings.LINES));
        List<String> singles = NaughtyStrings.known();
        int offset = 0;
        for (var page : walk.pages.entrySet()) {
            String pattern = page.getKey().replaceFirst(".* ", "");
            List<String> names = List.copyOf(walk.questions.getOrDefault(pattern, Set.of()));
            if (names.isEmpty() || walk.questions.remove(pattern) == null) {
                continue;
            }
            offset += 10;
            for (int round = 0; round < strings.size() + 10; round++) {
                Map<String, String> asked = new LinkedHashMap<>();
                if (round >= strings.size()) {
                    asked.put(names.get(round % names.size()), singles.get((offset + round) % singles.size()));
                } else if (round % 2 == 0) {
                    asked.put(names.get(round / 2 % names.size()), strings.get(round));
                } else {
                    for (int i = 0; i < names.size(); i++) {
                        asked.put(names.get(i), strings.get((round + i) % strings.size()));
                    }
                }
                String url = address(page.getValue().get(1), asked);
                walk.check(url, walk.ask(page.getValue().get(0), url));
            }
        }
        tell("questions", start);
        assertThat(walk.faults).isEmpty();
    }

    @Test
    @Order(2)
    void noPartOfAnAddressBreaksAnything() throws Exception {
        long start = System.nanoTime();
        List<MappedAddress> addresses = MappedAddress.all(context).stream()
                .filter(address -> address.pattern().contains("{"))
                .toList();
        List<String> strings = NaughtyStrings.all();
        for (int i = 0; i < strings.size(); i++) {
            String string = strings.get(i);
            for (int j = i % 7; j < addresses.size(); j += 7 * 11) {
                String path = addresses
                        .get((j + i * 3) % addresses.size())
                        .pattern()
                        .replaceAll("\\{\\w+:[^/]*[0-9]][^/]*}", "{n}")
                        .replaceAll("\\{[^/{}]{2,}}", "{x}");
                String url = UriComponentsBuilder.fromPath(path)
                        .encode()
                        .build(Map.of("x", string, "n", i % 2 == 0 ? "1" : "9".repeat(i % 40)))
                        .toString();
                for (String email : List.of("gestion@demo.test", "")) {
                    walk.check(email + " GET " + url, walk.ask(email, url));
                }
            }
        }
        tell("paths", start);
        assertThat(walk.faults).isEmpty();
    }

    @Test
    @Order(3)
    void everyFormTakesNaughtyStringsOrRefusesThem() throws Exception {
        long start = System.nanoTime();
        List<String> known = NaughtyStrings.joined(NaughtyStrings.known(), NaughtyStrings.LINES);
        List<String> lines = NaughtyStrings.joined(NaughtyStrings.known(), NaughtyStrings.LINE);
        List<String> scripts = NaughtyStrings.joined(NaughtyStrings.scripts(), NaughtyStrings.LINE);
        List<String> singles = NaughtyStrings.all();
        int offset = 0;
        for (SiteWalk.Found found : List.copyOf(walk.forms.values())) {
            if (LEFT_ALONE.containsKey(found.pattern())) {
                continue;
            }
            jdbc.sql("delete from rate_limit").update();
            send(found, 3, singles, offset, Way.FORGED);
            if (found.form().isTyped()) {
                send(found, scripts.size(), scripts, 0, Way.TEXT);
                send(found, 3, scripts, offset, Way.ALL);
                send(found, known.size(), known, 0, Way.ALL);
                send(found, 4, lines, offset, Way.TEXT);
                send(found, 8, singles, offset, Way.ALL);
                send(found, 4, NaughtyStrings.tooLong(), 0, Way.ALL);
            }
            offset += 8;
        }
        tell("forms", start);
        assertThat(walk.faults).isEmpty();
        assertThat(walk.reached()).as("kinds of forms that were found").hasSizeGreaterThan(100);
    }

    @Test
    @Order(4)
    void everyPageShowsWhatWasKeptAsTextOnly() throws Exception {
        long start = System.nanoTime();
        SiteWalk after = new SiteWalk(context, mvc, jdbc);
        for (String email : SiteWalk.PEOPLE) {
            after.walk(email);
        }
        tell("walk again", start);
        assertThat(after.faults).isEmpty();
    }

    private enum Way {
        TEXT,
        ALL,
        FORGED
    }

    private void send(SiteWalk.Found first, int rounds, List<String> strings, int offset, Way way) throws Exception {
        SiteWalk.Found found = first;
        for (int round = 0; round < rounds; round++) {
            int from = offset + round;
            Map<String, String> fields = switch (way) {
                case FORGED -> found.form().forged(i -> strings.get((from + i) % strings.size()));
                case TEXT -> found.form().filled(false, i -> strings.get((from + i) % strings.size()));
                case ALL -> found.form().filled(true, i -> strings.get((from + i) % strings.size()));
            };
            String fileName = strings.get(from % strings.size());
            if (walk.send(found, fields, fileName).getStatus() != 422) {
                found = walk.again(found);
                if (found == null) {
                    return;
                }
            }
        }
    }

    private void tell(String what, long start) {
        List<String> told = new ArrayList<>();
        walk.faults.stream().limit(400).forEach(told::add);
        LoggerFactory.getLogger(getClass())
                .info(
                        "{}: {} ms, {} requests, {} forms\n{}",
                        what,
                        (System.nanoTime() - start) / 1_000_000,
                        walk.visits(),
                        walk.forms.size(),
                        String.join("\n", told));
    }

    private static String address(String path, Map<String, String> asked) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        asked.forEach((name, value) -> {
            builder.queryParam(name, "{v" + values.size() + "}");
            values.put("v" + values.size(), value);
        });
        return builder.encode().build(values).toString();
    }
}
