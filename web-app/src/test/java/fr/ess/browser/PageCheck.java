package fr.ess.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that a page must get right wherever a journey meets it, as one list of what it got wrong. */
final class PageCheck {

    /** WCAG 2.2 at the levels A and AA, which contain all of the earlier versions. */
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** What can differ between the light page and the dark one. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    /** The narrowest that WCAG 1.4.10 names, and a screen of 1280 px where everything is twice as large. */
    private static final List<Integer> NARROW_SCREENS = List.of(320, 640);

    /** What sticks out to the right, but not from inside a box that scrolls by itself. */
    private static final String WIDER_THAN_THE_SCREEN = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const scrolls = e => e && e !== document.body
                  && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
              return ['page is ' + document.documentElement.scrollWidth + ' px wide'].concat(
                  [...document.body.querySelectorAll('*')]
                      .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
                      .slice(0, 3).map(e => e.outerHTML.slice(0, 120)));
            }""";

    private static final Pattern ONE_TIME_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*");

    /** The pages of this run that had no fault: met again letter by letter, they are not examined again. */
    private static final Set<String> FOUND_SOUND = new HashSet<>();

    private final Page page;
    private final @Nullable Response served;
    private final List<String> faults = new ArrayList<>();

    private PageCheck(Page page, @Nullable Response served) {
        this.page = page;
        this.served = served;
    }

    /**
     * The faults of the page as it stands.
     *
     * @param served the document it came from; none when a script has changed the address since
     */
    static List<String> faults(Browser browser, Page page, @Nullable Response served) {
        PageCheck check = new PageCheck(page, served);
        String identity = check.identity();
        if (FOUND_SOUND.contains(identity)) {
            return List.of();
        }
        check.accessibility(ColorScheme.DARK, check.axe().withRules(RULES_OF_COLOUR));
        check.accessibility(ColorScheme.LIGHT, check.axe().withTags(WCAG_22_AA));
        check.reflow();
        if (served != null) {
            check.document(served);
        }
        if (served == null || served.request().method().equals("GET")) {
            check.withoutJavaScript(browser);
        }
        if (check.faults.isEmpty()) {
            FOUND_SOUND.add(identity);
        }
        return check.faults;
    }

    /**
     * The faults of a page in a window that runs no scripts: axe needs them, so a page that can be fetched again is
     * examined in a second window with them, and compared with itself without.
     */
    static List<String> faultsWithoutScripts(Browser browser, Page page, @Nullable Response served) {
        if (served != null && !served.request().method().equals("GET")) {
            PageCheck check = new PageCheck(page, served);
            check.reflow();
            check.document(served);
            return check.faults;
        }
        try (BrowserContext scripted =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            scripted.addCookies(page.context().cookies());
            Page twin = scripted.newPage();
            return faults(browser, twin, twin.navigate(page.url()));
        }
    }

    /** The page letter by letter, but for its one-time token. */
    private String identity() {
        String origin = served == null ? "" : served.request().method() + served.status();
        return origin + page.url() + ONE_TIME_TOKEN.matcher(page.content()).replaceAll("");
    }

    /** In its one-page mode: no page of ours frames another site's. */
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private void accessibility(ColorScheme scheme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        axe.analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add("accessibility (%s): %s: %s %s"
                                .formatted(scheme, rule.getId(), summary(node), node.getHtml()))));
    }

    private static String summary(CheckedNode node) {
        return node.getFailureSummary().replaceAll("\\s+", " ");
    }

    /** WCAG 1.4.4 and 1.4.10, which axe cannot see: on a narrow screen nothing is read by scrolling sideways. */
    private void reflow() {
        ViewportSize size = page.viewportSize();
        for (int width : NARROW_SCREENS) {
            page.setViewportSize(width, 800);
            Object wide = page.evaluate(WIDER_THAN_THE_SCREEN);
            if (wide instanceof List<?> elements && !elements.isEmpty()) {
                faults.add("scrolls sideways at " + width + " px: " + elements);
            }
        }
        page.setViewportSize(size.width, size.height);
    }

    private void document(Response response) {
        HtmlChecker.errors(response.body()).forEach(error -> faults.add("HTML: " + error));
        String policy = response.headerValue("content-security-policy");
        if (policy == null) {
            faults.add("no Content-Security-Policy");
        } else if (policy.contains("'unsafe-inline'") || policy.contains("'unsafe-eval'")) {
            faults.add("the Content-Security-Policy allows what it is there to forbid: " + policy);
        }
    }

    private void withoutJavaScript(Browser browser) {
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            plain.addCookies(page.context().cookies());
            Page twin = plain.newPage();
            Response response = twin.navigate(page.url());
            if (served == null) {
                document(response);
            } else if (response.status() != served.status()) {
                faults.add("without JavaScript: answered " + response.status() + " instead of " + served.status());
            }
            faults.addAll(PageOutline.of(page).missingIn(PageOutline.of(twin)));
        }
    }
}
