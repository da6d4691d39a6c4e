package fr.ess.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Listens to one page: its console, its errors, its requests and the documents it was served. */
final class PageWatch {

    private static final String ABORTED_BY_LEAVING = "net::ERR_ABORTED";

    /** What htmx is answered when a form is refused; it shows that answer as the page. */
    private static final Set<Integer> REFUSALS_OF_A_FORM = Set.of(409, 422, 429);

    private final String address;
    private final List<String> faults = new ArrayList<>();
    private final List<Response> documents = new ArrayList<>();
    private final Set<String> expectedRefusals = new HashSet<>();
    private final Set<String> silentSites = new HashSet<>();

    private PageWatch(String address) {
        this.address = address;
    }

    static PageWatch of(Page page, String address) {
        PageWatch watch = new PageWatch(address);
        page.onConsoleMessage(watch::heard);
        page.onPageError(error -> watch.faults.add("script error: " + error));
        page.onRequest(watch::requested);
        page.onRequestFailed(watch::failed);
        page.onResponse(response -> watch.answered(page, response));
        return watch;
    }

    /** Lets pages ask this site, which does not answer: for what is said then. */
    void expectSilenceOf(String site) {
        silentSites.add(site);
    }

    private boolean isSilent(String url) {
        return silentSites.stream().anyMatch(url::startsWith);
    }

    /** The faults since the last call. */
    List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    /** The documents served to the page's main frame since the last call, redirects included. */
    List<Response> takeDocuments() {
        List<Response> taken = List.copyOf(documents);
        documents.clear();
        return taken;
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") && !tellsAnExpectedStatus(message) && !isSilent(message.location())) {
            faults.add("console error: " + message.text() + " at " + message.location());
        }
    }

    /** Chromium logs an answer of 4xx by itself; whether it was right is the journey's business. */
    private boolean tellsAnExpectedStatus(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                && expectedRefusals.stream().anyMatch(message.location()::startsWith);
    }

    private void requested(Request request) {
        String url = request.url();
        if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:") && !isSilent(url)) {
            faults.add("request to a third party: " + url);
        }
    }

    private void failed(Request request) {
        if (!ABORTED_BY_LEAVING.equals(request.failure()) && !isSilent(request.url())) {
            faults.add("request failed: " + request.method() + " " + request.url() + " " + request.failure());
        }
    }

    private void answered(Page page, Response response) {
        Request request = response.request();
        if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
            documents.add(response);
            expectedRefusals.add(response.url());
        } else if (request.resourceType().equals("xhr") && REFUSALS_OF_A_FORM.contains(response.status())) {
            expectedRefusals.add(response.url());
        } else if (response.status() >= 400) {
            faults.add("answered " + response.status() + ": " + response.url());
        }
    }
}
