package fr.ess.events.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server, which is on this machine: it stands for a public one where a test says so. */
class CalendarFetcherTests {

    private static final byte[] CALENDAR = "BEGIN:VCALENDAR\nEND:VCALENDAR\n".getBytes(StandardCharsets.UTF_8);

    private final CalendarFetcher open = new CalendarFetcher(any -> true, Duration.ofSeconds(20));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/agenda.ics", this::calendar);
        server.createContext("/ailleurs", exchange -> {
            exchange.getResponseHeaders().set("Location", site + "/agenda.ics");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/rond", exchange -> {
            exchange.getResponseHeaders().set("Location", site + "/rond?" + Math.random());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/bombe", CalendarFetcherTests::bomb);
        server.createContext("/lent", this::slow);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
        open.destroy();
    }

    private void calendar(HttpExchange exchange) throws IOException {
        if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(200, CALENDAR.length);
            exchange.getResponseBody().write(CALENDAR);
        }
        exchange.close();
    }

    /** 200 MB that travel as 200 kB. */
    private static void bomb(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(much);
            }
        } catch (IOException e) {
            exchange.close();
        }
    }

    private void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(CALENDAR, 0, 3);
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Test
    void aCalendarComesOnceAndIsKnownTheNextTime() throws Exception {
        CalendarFetcher.Fetched first = open.fetch(site + "/ailleurs", null);
        assertThat(first.file()).isEqualTo(CALENDAR);
        assertThat(open.fetch(site + "/agenda.ics", first.tag()).file()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1", "http://localhost", "http://[::1]", "http://0.0.0.0", "http://2130706433"})
    void noAddressOfOursIsRead(String address) throws Exception {
        CalendarFetcher fetcher = new CalendarFetcher();
        try {
            assertThatThrownBy(() ->
                            fetcher.fetch(address + ":" + server.getAddress().getPort() + "/agenda.ics", null))
                    .isInstanceOf(UnreadableCalendarException.class)
                    .hasMessageMatching(
                            "Cette adresse n’est pas publique.*|Ce nom de site n’existe pas.*|Ce n’est pas une adresse.*|Une adresse commence.*");
        } finally {
            fetcher.destroy();
        }
    }

    @Test
    void aRedirectionLeadsNowhereThatMayNotBeRead() throws Exception {
        InetAddress first = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        server.createContext("/dedans", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", "http://localhost:" + server.getAddress().getPort() + "/agenda.ics");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        AtomicInteger asked = new AtomicInteger();
        CalendarFetcher fetcher = new CalendarFetcher(
                address -> address.equals(first) && asked.getAndIncrement() == 0, Duration.ofSeconds(20));
        try {
            assertThatThrownBy(() -> fetcher.fetch(site + "/dedans", null)).hasMessageContaining("pas publique");
        } finally {
            fetcher.destroy();
        }
    }

    @Test
    void whatIsTooMuchOrNeverEndsIsRefused() throws Exception {
        assertThatThrownBy(() -> open.fetch(site + "/bombe", null)).hasMessageContaining("5\u00a0Mo");
        assertThatThrownBy(() -> open.fetch(site + "/rond", null)).hasMessageContaining("ne répond pas");
        assertThatThrownBy(() -> open.fetch(site + "/rien", null)).hasMessageContaining("404");
        CalendarFetcher hasty = new CalendarFetcher(any -> true, Duration.ofMillis(300));
        try {
            assertThatThrownBy(() -> hasty.fetch(site + "/lent", null)).isInstanceOf(UnreadableCalendarException.class);
        } finally {
            hasty.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://exemple.test/a",
                "gopher://exemple.test",
                "https://moi:secret@exemple.test/",
                "agenda",
                "http://",
                "http:// /"
            })
    void onlyAddressesOfTheWebAreRead(String address) {
        assertThatThrownBy(() -> open.fetch(address, null)).isInstanceOf(UnreadableCalendarException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "0.0.0.0",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1"
            })
    void addressesOfNobodyElseAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getAllByName(address)[0]))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "193.252.19.3", "2001:660::1", "2a00:1450::1"})
    void othersAre(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getAllByName(address)[0]))
                .isTrue();
    }
}
