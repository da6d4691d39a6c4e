package fr.ess.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser window of their own, who walks by {@link #open}, {@link #follow} and {@link #submit}: each
 * checks the page where it arrives. {@link #page} is for looking and typing; a document that was reached any other way
 * and left unchecked is a fault.
 */
final class Visitor {

    private static final String DEMONSTRATION_PASSWORD = "demo-annuaire-2014";

    private static final String HTMX_IS_DONE =
            "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')";

    private static final AtomicInteger MET = new AtomicInteger();

    /** The addresses at which anybody of this run was shown a page that was then checked. */
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final PageWatch watch;
    private final String address;
    private final boolean javaScript;
    private final List<String> faults = new ArrayList<>();
    private @Nullable Response document;

    Visitor(Browser browser, String address, boolean javaScript) {
        this.browser = browser;
        this.address = address;
        this.javaScript = javaScript;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", networkAddress(MET.getAndIncrement())))
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(20_000);
        this.page = context.newPage();
        this.watch = PageWatch.of(page, address);
    }

    /** Of the networks set aside for tests (RFC 2544), so that no visitor uses another's attempts up. */
    private static String networkAddress(int number) {
        return "198.18." + number / 250 + "." + (1 + number % 250);
    }

    Page page() {
        return page;
    }

    /** Where the visitor is, from the path on. */
    String path() {
        return page.url().substring(address.length());
    }

    /** Pages may ask this site, which does not answer. */
    void expectSilenceOf(String site) {
        watch.expectSilenceOf(site);
    }

    /** The status of the last document. */
    int status() {
        return document == null ? 0 : document.status();
    }

    static Set<String> checked() {
        return Set.copyOf(CHECKED);
    }

    void open(String path) {
        page.navigate(address + path);
        check();
    }

    void back() {
        page.goBack();
        check();
    }

    void follow(String link) {
        click(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    void submit(String button) {
        click(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** Types {@code value} into the field with this label. */
    void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    /** The same, where only the section with this headline is meant. */
    void fill(String label, String value, String headline) {
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(headline))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(value);
    }

    /** Signs in as a demonstration account, by the form. */
    void signIn(String address) {
        signIn(address, DEMONSTRATION_PASSWORD);
    }

    void signIn(String address, String password) {
        open("/connexion");
        fill("Adresse électronique", address);
        fill("Mot de passe", password);
        submit("Se connecter");
    }

    void click(Locator target) {
        target.click();
        check();
    }

    /** Waits until a page that renews itself comes to rest with {@code text}, and checks that one only. */
    void waitFor(String text) {
        page.getByText(text).first().waitFor();
        List<Response> arrived = arrivals();
        document = arrived.isEmpty() ? document : arrived.get(arrived.size() - 1);
        check();
    }

    /** Checks the page as it now stands; for after what a script or a key has changed. */
    void check() {
        page.waitForLoadState();
        if (javaScript) {
            page.waitForFunction(HTMX_IS_DONE);
        }
        List<Response> arrived = arrivals();
        if (!arrived.isEmpty()) {
            document = arrived.get(arrived.size() - 1);
            reportUnchecked(arrived.subList(0, arrived.size() - 1));
        }
        boolean served = document != null && document.url().equals(withoutFragment(page.url()));
        Response source = served ? document : null;
        List<String> found = new ArrayList<>(
                javaScript
                        ? PageCheck.faults(browser, page, source)
                        : PageCheck.faultsWithoutScripts(browser, page, source));
        found.addAll(watch.takeFaults());
        found.forEach(fault -> faults.add(path() + ": " + fault));
        if (status() == 200) {
            CHECKED.add(path());
        }
        Pictures.everyLook(page, path() + (status() == 200 ? "" : "-" + status()));
    }

    /** Closes the window; returns all that was wrong on the way. */
    List<String> leave() {
        reportUnchecked(arrivals());
        watch.takeFaults().forEach(fault -> faults.add("after " + path() + ": " + fault));
        context.close();
        return faults;
    }

    private List<Response> arrivals() {
        return watch.takeDocuments().stream()
                .filter(Predicate.not(response -> response.status() / 100 == 3))
                .filter(response ->
                        String.valueOf(response.headerValue("content-type")).startsWith("text/html"))
                .toList();
    }

    private void reportUnchecked(List<Response> documents) {
        documents.forEach(unchecked -> faults.add(unchecked.url() + ": visited without being checked"));
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }
}
