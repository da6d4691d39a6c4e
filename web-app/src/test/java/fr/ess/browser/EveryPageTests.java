package fr.ess.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.ess.web.Addresses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;

/**
 * Every page of the access table in a browser, as the first of those who may see it and find a way there by links: what
 * {@link PageCheck} looks at, the keyboard, movement, and whether what it links to is there.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
class EveryPageTests {

    /** How many links of one kind are followed from all that somebody sees. */
    private static final int LINKS_OF_A_KIND = 3;

    private static final Pattern NO_PAGE = Pattern.compile(".*(\\.\\w+|\\.\\{[^}]*}|/\\{file}|/\\{\\*name}|/\\*\\*)");

    /** What people attached, sent as the file it is, and what failures are forwarded to. */
    private static final Set<String> FILES = Set.of(
            "/error",
            "/financeur/bilans/{id:[0-9]+}/pieces/{file:[0-9]+}",
            "/fonds/dossiers/{reference:[0-9]+-[0-9]+}/documents/{id:[0-9]+}",
            "/gestion/annuaire/moderation/{id}/document",
            "/gestion/contrat/bilans/rapports/{id:[0-9]+}/pieces/{file:[0-9]+}",
            "/gestion/contrat/reunions/{id:[0-9]+}/documents/{document:[0-9]+}",
            "/mes-actions/bilans/{id:[0-9]+}/pieces/{file:[0-9]+}");

    /** Pages that no test opens yet: gaps to close, to which none may be added. */
    private static final Set<String> UNSEEN = Set.of(
            "/connexion/second-facteur",
            "/contributions/preuve/{token}",
            "/evenements/propositions/{token}",
            "/fonds/comites/sieges/{seat:[0-9]+}/mandat",
            "/fonds/comites/{id:[0-9]+}/annulation",
            "/fonds/comites/{id:[0-9]+}/preparation",
            "/fonds/dossiers/{reference:[0-9]+-[0-9]+}/effacement",
            "/gestion/annuaire/doublons/comparer",
            "/gestion/annuaire/{id}/historique/{revision}/retour",
            "/gestion/concours/{id:[0-9]+}/appel",
            "/gestion/contrat/actes/{id:[0-9]+}/montants/choix",
            "/gestion/contrat/actes/{id:[0-9]+}/reprise/elements/{element:[0-9]+}",
            "/gestion/contrat/actes/{id:[0-9]+}/reprise/montants/{envelope:[0-9]+}",
            "/gestion/contrat/indicateurs/{code}/valeurs/{line:[0-9]+}",
            "/gestion/contrat/reunions/{id:[0-9]+}/annulation",
            "/gestion/contrat/reunions/{id:[0-9]+}/preparation",
            "/gestion/evenements/agendas/{id:[0-9]+}",
            "/gestion/evenements/{id:[0-9]+}/envoi",
            "/gestion/evenements/{id:[0-9]+}/programme/{session:[0-9]+}",
            "/gestion/observatoire/{id:[0-9]+}/publication",
            "/gestion/plateformes/{id:[0-9]+}/moderation/{contribution:[0-9]+}",
            "/mes-evenements/agendas/{id:[0-9]+}",
            "/mes-evenements/{id:[0-9]+}/examen",
            "/mes-fiches/{id}/valeurs/retrait",
            "/premier-administrateur/{token}");

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download'))
                .map(a => a.pathname + a.search)""";

    private static final String ANCHORS_TO_NOTHING = """
            () => [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href'))
                .filter(href => href !== '#' && !document.getElementById(decodeURIComponent(href.slice(1))))""";

    private static final String MOVEMENTS =
            "() => document.getAnimations().filter(a => a.playState === 'running').length";

    private final Addresses addresses;
    private final int port;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> noPages = new HashSet<>();

    @Autowired
    EveryPageTests(ApplicationContext context, @LocalServerPort int port) {
        this.addresses = Addresses.answering(HttpMethod.GET, context);
        this.port = port;
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gestion@demo.test",
                "admin@demo.test",
                "fonds@demo.test",
                "comite1@demo.test",
                "pilotage@demo.test",
                "region@demo.test",
                "operateur@demo.test",
                "cae@demo.test",
                "urscop@demo.test",
                "acteur@demo.test",
                "plateforme@demo.test"
            })
    void whatOneSees(String email, Visitor visitor) {
        if (!email.isEmpty()) {
            visitor.signIn(email);
        }
        List<String> faults = new ArrayList<>();
        Map<String, Integer> asked = new HashMap<>();
        Set<String> known = new HashSet<>(addresses.plain());
        Deque<String> queue = new ArrayDeque<>(addresses.plain());
        Set<String> linked = new HashSet<>();
        while (!queue.isEmpty()) {
            String url = queue.remove();
            String pattern = addresses.patternOf(url).orElse("");
            if (pattern.isEmpty()) {
                faults.add("nothing answers the link " + url);
            }
            if (pattern.isEmpty()
                    || pattern.equals("/deconnexion")
                    || asked.merge(pattern, 1, Integer::sum) > LINKS_OF_A_KIND) {
                continue;
            }
            APIResponse answer = visitor.page()
                    .request()
                    .get(
                            "http://127.0.0.1:" + port + url,
                            RequestOptions.create().setMaxRedirects(0).setHeader("Accept", "text/html,*/*"));
            int status = answer.status();
            boolean page = answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                    && answer.text().contains("<html");
            answer.dispose();
            if (status >= 400 && linked.contains(url)) {
                faults.add("the link " + url + " is answered " + status);
            }
            if (status == 200 && !page) {
                noPages.add(pattern);
            }
            if (status != 200 || !page || NO_PAGE.matcher(pattern).matches() || !seen.add(pattern)) {
                continue;
            }
            visitor.open(url);
            List<String> links = strings(visitor.page().evaluate(LINKS));
            linked.addAll(links);
            links.stream().filter(known::add).forEach(queue::add);
            look(visitor.page()).forEach(fault -> faults.add(url + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> look(Page page) {
        List<String> faults = new ArrayList<>();
        strings(page.evaluate(ANCHORS_TO_NOTHING)).forEach(anchor -> faults.add("no place is named " + anchor));
        if (!page.evaluate(MOVEMENTS).equals(0)) {
            faults.add("something moves though less movement is asked for");
        }
        faults.addAll(KeyboardCheck.faults(page));
        return faults;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** After a run of all journeys, which open what the demonstration does not lead to. */
    @Order(2)
    @Test
    void everyPageOfTheAccessTableWasChecked() throws ClassNotFoundException {
        assumeThat(BrowserExtension.run()).as("the classes that were run").containsAll(journeys());
        Set<String> unseen = new TreeSet<>(addresses.patterns());
        unseen.removeIf(pattern -> NO_PAGE.matcher(pattern).matches());
        unseen.removeAll(noPages);
        Visitor.checked().forEach(path -> addresses.patternOf(path).ifPresent(unseen::remove));
        unseen.removeAll(FILES);
        assertThat(unseen).isSubsetOf(UNSEEN);
    }

    private static Set<Class<?>> journeys() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(BrowserTest.class));
        Set<Class<?>> journeys = new HashSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents(EveryPageTests.class.getPackageName())) {
            journeys.add(Class.forName(found.getBeanClassName()));
        }
        return journeys;
    }
}
