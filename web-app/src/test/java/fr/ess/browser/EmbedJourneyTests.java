package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory in the page of somebody else, from the lines that the builder writes. */
@BrowserTest
class EmbedJourneyTests {

    private HttpServer otherSite;
    private volatile String otherPage = "";

    EmbedJourneyTests() throws IOException {
        otherSite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        otherSite.createContext("/", exchange -> {
            byte[] page = otherPage.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        otherSite.start();
    }

    @AfterEach
    void close() {
        otherSite.stop(0);
    }

    /** A page of another origin, in a window of its own that no check follows. */
    private Page otherPage(Visitor visitor, String lines) {
        otherPage = "<!DOCTYPE html><html lang=fr><title>Ailleurs</title><body><h1>Ailleurs</h1>" + lines;
        Page page = visitor.page().context().newPage();
        page.navigate("http://127.0.0.1:" + otherSite.getAddress().getPort() + "/");
        return page;
    }

    private static int height(Page page) {
        return ((Number) page.locator("iframe").evaluate("frame => frame.clientHeight")).intValue();
    }

    private static void waitForTheHeight(Page page) {
        Locator frame = page.locator("iframe");
        page.waitForFunction(
                "([frame, content]) => Math.abs(frame.clientHeight - content) <= 1",
                List.of(
                        frame.elementHandle(),
                        page.frames()
                                .get(1)
                                .evaluate("() => Math.ceil(document.documentElement.getBoundingClientRect().height)")));
    }

    @Test
    void aSearchStandsInAnotherSiteAsHighAsItIsAndLeavesNothingBehind(Visitor visitor) {
        visitor.open("/integration?departement=38&limite=5");
        visitor.check();
        Pictures.DESKTOP.document(visitor.page(), "embed-builder");
        String lines = visitor.page().locator("#extrait").inputValue();

        Page page = otherPage(visitor, lines);
        FrameLocator frame = page.frameLocator("iframe");
        assertThat(frame.locator(".organisation-link")).hasCount(5);
        waitForTheHeight(page);
        int five = height(page);

        frame.getByRole(AriaRole.SEARCHBOX).fill("3bis");
        frame.locator("button").click();
        assertThat(frame.locator(".organisation-link")).hasText(new String[] {"3Bis"});
        waitForTheHeight(page);
        assertThat(height(page)).isLessThan(five);

        int before = height(page);
        page.evaluate("() => postMessage({ maillage: 'hauteur', hauteur: 7 }, '*')");
        page.evaluate(
                "() => new Promise(done => { addEventListener('message', done, { once: true }); postMessage(1, '*'); })");
        assertThat(height(page)).as("a message of somebody else").isEqualTo(before);

        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.frames().get(1).evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        page.context()
                .waitForPage(() -> frame.locator(".organisation-link").first().click());
        assertThat(page.locator("iframe")).isVisible();
        page.context().pages().stream().filter(one -> one != visitor.page()).forEach(Page::close);
    }

    @Test
    void theBuilderFollowsItsFilters(Visitor visitor) {
        visitor.open("/integration");
        visitor.click(visitor.page().getByLabel(Pattern.compile("^Mutuelle")));
        assertThat(visitor.page().locator("#extrait")).hasValue(Pattern.compile("annuaire\\?famille=mutuelle"));
        visitor.page().waitForURL(Pattern.compile("famille=mutuelle"));
        visitor.open("/integration/annuaire?vue=carte&departement=38");
        MapJourneyTests.waitForMap(visitor);
        visitor.check();
        visitor.open("/integration/annuaire?q=culture");
    }

    @Test
    void withoutScriptsAButtonPreparesTheLines(@WithoutJavaScript Visitor visitor) {
        visitor.open("/integration");
        visitor.fill("Mots", "culture");
        visitor.submit("Préparer");

        assertThat(visitor.page().locator("#extrait")).hasValue(Pattern.compile("annuaire\\?q=culture"));
    }
}
