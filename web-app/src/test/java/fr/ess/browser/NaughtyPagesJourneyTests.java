package fr.ess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.ess.web.NaughtyStrings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Every text of the demonstration holds a script, and everybody walks the site by its links: none of them runs, nothing
 * asks another site, and the browser has no attempt to report. In a context of its own, as nobody else wants such texts.
 */
@BrowserTest
@TestPropertySource(properties = "test.context=naughty-pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyPagesJourneyTests {

    private static final int OF_A_KIND = 2;
    private static final int MOST_PAGES = 160;

    private static final Pattern NO_PAGE =
            Pattern.compile("/(statique|actuator|v3|deconnexion)\\b.*|[^?]*\\.[a-z]+(\\?.*)?");

    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    NaughtyPagesJourneyTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeAll
    void writeScripts() {
        List<String> places = ScriptsInEveryText.add(jdbc, NaughtyStrings.scripts());
        LoggerFactory.getLogger(getClass()).info("{} columns hold scripts: {}", places.size(), places);
        assertThat(places)
                .hasSizeGreaterThan(100)
                .contains(
                        "organisation.name",
                        "organisation.description",
                        "event.title",
                        "event.summary",
                        "event_session.title",
                        "event_registration.name",
                        "event_campaign.name",
                        "local_portal.page",
                        "contract_decision.wording",
                        "contest_entry.solution",
                        "buyout_file.company",
                        "buyout_contact.message",
                        "pole_fact.wording");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "region@demo.test",
                "operateur@demo.test",
                "fonds@demo.test",
                "comite1@demo.test",
                "pilotage@demo.test",
                "cae@demo.test",
                "urscop@demo.test",
                "acteur@demo.test",
                "plateforme@demo.test",
                "gestion@demo.test",
                "admin@demo.test"
            })
    void noScriptRunsOnAnyPage(String email, Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Reader reader = new Reader(context.newPage(), address());
            if (!email.isEmpty()) {
                reader.signIn(email);
            }
            reader.walk(
                    "/",
                    "/annuaire",
                    "/annuaire?vue=carte",
                    "/integration/annuaire",
                    "/integration/annuaire?vue=carte",
                    "/evenements",
                    "/plateformes",
                    "/poles",
                    "/cae",
                    "/contrat",
                    "/observatoire",
                    "/mon-compte",
                    "/gestion",
                    "/fonds",
                    "/registre",
                    "/financeur",
                    "/mes-actions",
                    "/mes-fiches",
                    "/mes-evenements",
                    "/admin/journal",
                    "/admin/courriels",
                    "/admin/comptes");
            LoggerFactory.getLogger(getClass()).info("{} opened {} pages", email, reader.opened);
            assertThat(reader.faults).isEmpty();
            assertThat(reader.opened).isGreaterThan(email.isEmpty() ? 30 : 15);
        }
    }

    @Test
    void noScriptRunsInWhatScriptsShow(Browser browser) {
        String name = jdbc.sql(
                        "select name from organisation where status = 'PUBLISHED' and name like '%<img%' and latitude is not null order by id limit 1")
                .query(String.class)
                .single();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            Reader reader = new Reader(page, address());
            reader.open("/annuaire");
            page.locator("input[type=search]").first().pressSequentially(name.substring(0, 5));
            page.locator("[role=option]").first().waitFor();
            reader.look("suggestions");

            reader.open("/annuaire?vue=carte");
            Locator one = page.locator(".map-group");
            one.first().waitFor();
            for (int click = 0; click < 6 && page.locator(".leaflet-popup").count() == 0; click++) {
                one.first().click(new Locator.ClickOptions().setForce(true));
                page.waitForTimeout(500);
                reader.look("map");
            }
            assertThat(reader.faults).isEmpty();
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Somebody who opens pages and notes what ran there. */
    private static final class Reader {

        private final Page page;
        private final String address;
        private final PageWatch watch;
        private final List<String> faults = new ArrayList<>();
        private int opened;

        Reader(Page page, String address) {
            this.page = page;
            this.address = address;
            this.watch = PageWatch.of(page, address);
            page.onDialog(dialog -> {
                faults.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
        }

        void signIn(String email) {
            page.navigate(address + "/connexion");
            page.getByLabel("Adresse électronique").fill(email);
            page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill("demo-annuaire-2014");
            page.locator("main form button").first().click();
            page.waitForURL(url -> !url.contains("/connexion"));
        }

        void walk(String... starts) {
            Map<String, Integer> seen = new HashMap<>();
            Set<String> queued = new HashSet<>();
            Deque<String> queue = new ArrayDeque<>(List.of(starts));
            while (!queue.isEmpty() && opened < MOST_PAGES) {
                String path = queue.remove();
                if (NO_PAGE.matcher(path).matches() || seen.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                    continue;
                }
                if (open(path) == 200) {
                    Object links = page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                            + ".filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
                    ((List<?>) links)
                            .stream().map(String::valueOf).filter(queued::add).forEach(queue::add);
                }
            }
        }

        int open(String path) {
            Response response = page.navigate(address + path);
            page.waitForLoadState();
            opened++;
            if (response.status() >= 500) {
                faults.add(path + ": answered " + response.status());
            }
            look(path);
            return response.status();
        }

        void look(String where) {
            Object ran = page.evaluate("() => window.__xss ?? null");
            if (ran != null) {
                faults.add(where + ": script " + ran + " ran");
            }
            watch.takeFaults().forEach(fault -> faults.add(where + ": " + fault));
            watch.takeDocuments();
        }

        /** A page by its kind: what names one thing among many is left out. */
        private static String kind(String path) {
            return path.replaceAll("\\?.*", "?")
                    .replaceAll("/[^/?]*[0-9-][^/?]*", "/*")
                    .replaceAll("^/(annuaire|evenements|poles|cae|plateformes)/[^/?]+", "/$1/*");
        }
    }
}
