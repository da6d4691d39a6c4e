package fr.ess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows the checks of every page at work, on pages that are wrong in one way each. */
@ExtendWith(BrowserExtension.class)
class PageCheckTests {

    private static final String SOUND_PAGE = """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>Essai</title><link rel="icon" href="data:,">
            <link rel="stylesheet" href="style.css"><script defer src="script.js"></script></head>
            <body><main><h1>Essai</h1>
            <form action="/"><label for="q">Mot</label><input id="q" name="q"><button>Chercher</button></form>
            <!-- here --></main></body></html>
            """;

    private static final String STYLE = """
            body { color: #111; background: #fff }
            .wide { width: 600px }
            @media (min-width: 600px) { .large { width: 700px } }
            @media (prefers-color-scheme: dark) { .faint { color: #222; background: #111 } }
            """;

    private HttpServer server;
    private String html = SOUND_PAGE;
    private String script = "";
    private String policy = "default-src 'self'; img-src * data:";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 404, "text/plain", ""));
        server.createContext("/style.css", exchange -> answer(exchange, 200, "text/css", STYLE));
        server.createContext("/script.js", exchange -> answer(exchange, 200, "text/javascript", script));
        server.createContext("/page", exchange -> {
            if (!policy.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            }
            answer(exchange, 200, "text/html; charset=utf-8", html);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSoundPageHasNoFault(Browser browser) {
        assertThat(faults(browser)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <!-- here --> | <label>Ville</label><input> | accessibility (LIGHT): label
                    <!-- here --> | <p class="faint">Pâle</p>   | accessibility (DARK): color-contrast
                    <!-- here --> | <p><div>Non</div></p>       | HTML: line
                    <!-- here --> | <img src="http://127.0.0.2:9/pixel.png" alt=""> | request to a third party: http://127.0.0.2:9/
                    <!-- here --> | <img src="http://127.0.0.2:9/pixel.png" alt=""> | request failed: GET http://127.0.0.2:9/
                    <!-- here --> | <img src="lost.png" alt="Perdue">  | answered 404: http
                    <!-- here --> | <script>let x = 1</script>  | console error: Executing inline script violates
                    <!-- here --> | <p class="wide">Large</p>   | scrolls sideways at 320 px
                    <!-- here --> | <p class="large">Large</p>   | scrolls sideways at 640 px
                    <!-- here --> | <button type="button">Ouvrir</button> | without JavaScript: does nothing: <button
                    <button>Chercher</button> | <!-- none -->   | without JavaScript: a form that nothing sends: get / q
                    """)
    void aFaultInThePageIsReported(String sound, String faulty, String expected, Browser browser) {
        html = SOUND_PAGE.replace(sound, faulty);

        assertThat(faults(browser)).anyMatch(fault -> fault.startsWith("/page: " + expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    console.error('oh')            | console error: oh
                    throw new Error('broken')      | script error: Error: broken
                    document.title = 'Autre'       | without JavaScript: title « Essai » instead of « Autre »
                    document.querySelector('h1').textContent = 'Autre' | without JavaScript: headline « Essai » instead
                    document.querySelector('form').method = 'post' | without JavaScript: no form like: post / q
                    """)
    void aFaultOfAScriptIsReported(String faulty, String expected, Browser browser) {
        script = faulty;

        assertThat(faults(browser)).anyMatch(fault -> fault.startsWith("/page: " + expected));
    }

    @Test
    void aPageThatNeedsJavaScriptIsReported(Browser browser) {
        html = SOUND_PAGE.replace("<h1>Essai</h1>", "");
        script = "document.querySelector('main').innerHTML += '<h1>Essai</h1>'";

        assertThat(faults(browser)).contains("/page: without JavaScript: no headline in a main landmark");
    }

    @Test
    void aMissingPolicyIsReported(Browser browser) {
        policy = "";

        assertThat(faults(browser)).containsExactly("/page: no Content-Security-Policy");
    }

    @Test
    void aPolicyThatAllowsInlineCodeIsReported(Browser browser) {
        policy += "; script-src 'self' 'unsafe-inline'";

        assertThat(faults(browser)).singleElement().asString().contains("allows what it is there to forbid");
    }

    @Test
    void aPageThatAJourneyForgetsToCheckIsReported(Browser browser) {
        Visitor visitor = new Visitor(browser, address(), true);
        visitor.page().navigate(address() + "/page");

        assertThat(visitor.leave()).containsExactly(address() + "/page: visited without being checked");
    }

    private List<String> faults(Browser browser) {
        Visitor visitor = new Visitor(browser, address(), true);
        visitor.open("/page");
        return visitor.leave();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
