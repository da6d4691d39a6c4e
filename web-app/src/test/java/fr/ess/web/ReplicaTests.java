package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ess.Application;
import fr.ess.platform.replica.Replica;
import fr.ess.platform.test.ReplicatedServers;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application with a streaming replica. Which server answered is told by a name of an organisation that only
 * one of them has: replay is paused, then the main database renames it.
 */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cress.demonstration=true", "cress.replica.interval=100ms", "spring.flyway.enabled=false"})
@DirtiesContext
class ReplicaTests {

    private static final ReplicatedServers servers = ReplicatedServers.start();
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("(?:href|src|data-hx-get)=\"(/[^\"#]*)");
    private static final int PAGES = 400;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient stranger = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Replica replica;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", servers::mainUrl);
        settings.add("spring.datasource.username", servers::username);
        settings.add("spring.datasource.password", servers::password);
        settings.add("cress.replica.url", servers::replicaUrl);
        // Long enough for the tests of what is read late; the bound itself is LagTests' and the paused one's affair.
        settings.add("cress.replica.maximum-lag", () -> "30s");
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void caughtUp() {
        await().atMost(BOUND).until(replica::isUsed);
    }

    @Test
    void thePublicReadsFromTheReplicaAndWhoeverWroteOrSignedInFromTheMainDatabase() throws Exception {
        String slug = servers.onMain()
                .sql(
                        "select slug from organisation where status = 'PUBLISHED' and usual_name is null order by slug limit 1")
                .query(String.class)
                .single();
        String page = "/annuaire/" + slug;
        read(stranger, page); // its first reading is slow, and the time for what follows counts from the pause
        pauseReplay();
        try {
            servers.onMain()
                    .sql("update organisation set name = 'Neuve Nommée' where slug = ?")
                    .param(slug)
                    .update();

            assertThat(read(stranger, page)).doesNotContain("Neuve Nommée");
            assertThat(read(browser, page)).doesNotContain("Neuve Nommée");

            // whatever this is answered, somebody has sent something
            browser.send(
                    HttpRequest.newBuilder(address(page + "/signaler"))
                            .POST(HttpRequest.BodyPublishers.ofString("x=1"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(read(browser, page)).contains("Neuve Nommée");
            assertThat(send(stranger, page, "Cookie", "maillage=whatever").body())
                    .contains("Neuve Nommée");
            assertThat(send(stranger, page, "Authorization", "Bearer x").body()).contains("Neuve Nommée");

            // beyond the bound everybody reads from the main database, and the instance is none the less well
            keepWriting(() -> !replica.isUsed());
            assertThat(read(stranger, page)).contains("Neuve Nommée");
            assertThat(read(stranger, "/actuator/health")).contains("UP");
        } finally {
            servers.onReplica().sql("select pg_wal_replay_resume()").query(row -> {});
        }
        await().atMost(BOUND).until(replica::isUsed);
        assertThat(read(stranger, page)).contains("Neuve Nommée");
    }

    @Test
    void noPageFailsWhenTheReplicaIsStoppedUnderThemAndItIsReadAgainOnceItIsBack() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                try {
                    HttpResponse<String> answer = send(stranger, "/annuaire?q=solidarite", "Accept", "text/html");
                    if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
                        wrong.add(answer.statusCode() + " " + answer.body());
                    }
                } catch (IOException | InterruptedException e) {
                    wrong.add(e.toString());
                }
            }
        });
        reader.start();
        try {
            await().atMost(BOUND).until(this::replicaHasReaders);
            servers.stopReplica();
            await().atMost(BOUND).until(() -> !replica.isUsed());
            assertThat(read(stranger, "/annuaire")).contains("</html>");
            assertThat(replica.behind()).isEmpty();
            servers.startReplica();
            await().atMost(BOUND).until(replica::isUsed);
            await().atMost(BOUND).until(this::replicaHasReaders);
        } finally {
            over.set(true);
            reader.join();
        }
        assertThat(wrong).isEmpty();
    }

    /** A public page that writes fails on a replica: here each page that can be reached is read from one. */
    @Test
    void noPublicPageWrites() throws Exception {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(
                List.of("/", "/api/v1/organisations?q=solidarite", "/sitemap.xml", "/v3/api-docs", "/evenements.ics"));
        List<String> failed = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        int read = 0;
        while (!next.isEmpty() && read < PAGES) {
            String path = next.remove();
            HttpResponse<String> answer = send(stranger, path, "Accept", "*/*");
            read++;
            if (answer.statusCode() >= 500) {
                failed.add(answer.statusCode() + " " + path);
            }
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                // one of each kind first: the same page with other numbers, words or dates reads the same tables
                if (seen.add(link)
                        && kinds.add(link.replaceAll("=[^&]*", "").replaceAll("[0-9]+", "0"))
                        && !link.startsWith("/statique")) {
                    next.add(link);
                }
            }
        }
        assertThat(read).isGreaterThan(100);
        assertThat(failed).isEmpty();
        assertThat(replica.isUsed()).isTrue();
    }

    private boolean replicaHasReaders() {
        return servers.onReplica()
                .sql("select count(*) > 0 from pg_stat_activity where query ~ 'organisation' and usename = ?")
                .param(servers.username())
                .query(Boolean.class)
                .single();
    }

    private static void pauseReplay() {
        servers.onReplica().sql("select pg_wal_replay_pause()").query(row -> {});
        await().atMost(BOUND)
                .until(() -> servers.onReplica()
                        .sql("select pg_get_wal_replay_pause_state() = 'paused'")
                        .query(Boolean.class)
                        .single());
    }

    private static void keepWriting(Callable<Boolean> enough) {
        await().atMost(BOUND).until(() -> {
            servers.onMain()
                    .sql("select pg_logical_emit_message(true, 'test', 'x')")
                    .query(row -> {});
            return enough.call();
        });
    }

    private String read(HttpClient who, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(who, path, "Accept", "text/html,application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(HttpClient who, String path, String header, String value)
            throws IOException, InterruptedException {
        return who.send(
                HttpRequest.newBuilder(address(path)).header(header, value).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path.replace(" ", "%20").replace("|", "%7C"));
    }
}
