package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchOrder;
import fr.ess.directory.search.SearchQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole search on its way to readers who are slow, or gone. */
@WebServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTests {

    /** Some 8 MB: more than what lies between two sockets. */
    private static final int ROWS = 2_000;

    private static final int AT_ONCE = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrganisationSearch search;

    private final List<Socket> readers = new ArrayList<>();

    @BeforeAll
    void fill() {
        jdbc.sql("""
                insert into organisation (slug, name, source, description)
                select 'longue-' || n, 'Longue ' || n, 'CRESS', repeat('x', 4000) from generate_series(1, :rows) n
                on conflict do nothing""").param("rows", ROWS).update();
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket reader : readers) {
            reader.close();
        }
        readers.clear();
        await().atMost(Duration.ofSeconds(30)).until(() -> busy() == 0);
    }

    @AfterAll
    void empty() {
        jdbc.sql("delete from organisation where slug like 'longue-%'").update();
    }

    /** Somebody who has asked, and read nothing but the first bytes. */
    private String begin(String format) throws IOException {
        Socket reader = new Socket(InetAddress.getLoopbackAddress(), port);
        reader.setReceiveBufferSize(4096);
        readers.add(reader);
        reader.getOutputStream()
                .write(("GET /api/v1/organisations." + format + "?q=longue HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(reader.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private long busy() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                          and query like 'with keys%'""").query(Long.class).single();
    }

    @Test
    void aConnectionIsGivenBackWhenItsReaderGoesAway() throws IOException {
        for (String format : List.of("csv", "json", "geojson", "jsonld", "csv", "json")) {
            assertThat(begin(format)).as(format).isEqualTo("HTTP/1.1 200");
            assertThat(busy()).isPositive();
            readers.remove(0).close();
            await().atMost(Duration.ofSeconds(30)).until(() -> busy() == 0);
        }
        assertThat(RawHttp.get(port, "/api/v1/organisations.csv?q=longue")).contains("longue-" + ROWS);
    }

    @Test
    void slowReadersDoNotTakeEveryConnection() throws IOException {
        for (int reader = 0; reader < AT_ONCE; reader++) {
            assertThat(begin("csv")).isEqualTo("HTTP/1.1 200");
        }

        assertThat(RawHttp.get(port, "/api/v1/organisations.json"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 10");
        assertThat(RawHttp.get(port, "/api/v1/organisations?limite=1")).startsWith("HTTP/1.1 200");
    }

    @Test
    void rowsAreReadThroughACursorAndNotHeld() {
        AtomicLong rows = new AtomicLong();
        List<Long> cursors = new ArrayList<>();
        search.forEach(new SearchQuery("longue", Map.of(), null, null, null, SearchOrder.NAME, 1, null), line -> {
            if (rows.incrementAndGet() == 1) {
                cursors.add(jdbc.sql("select count(*) from pg_cursors where name <> ''")
                        .query(Long.class)
                        .single());
            }
        });

        assertThat(rows).hasValue(ROWS);
        assertThat(cursors).containsExactly(1L);
    }
}
