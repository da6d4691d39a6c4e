package fr.ess.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The one browser of a test run: installed where there is one, Playwright's own where that can be fetched. */
final class RealBrowser implements AutoCloseable {

    /** Playwright's driver must not fetch browsers by itself: that is decided here, and bounded. */
    private static final Map<String, String> DRIVER = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final int DOWNLOAD_MINUTES = 4;

    /** No traffic of the browser's own: every request that is seen is the page's. */
    private static final List<String> ARGUMENTS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-gpu",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private RealBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a browser, or tells why there is none. */
    static RealBrowser launch() throws NoBrowserException {
        Optional<Path> installed = InstalledBrowser.find();
        if (installed.isEmpty()) {
            download();
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(DRIVER));
        try {
            // Playwright starts Chromium without its sandbox unless told otherwise, which is what root needs; nothing
            // but our own pages is ever opened.
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return new RealBrowser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new NoBrowserException(
                    installed.map(path -> path + " does not start").orElse("Playwright's own browser does not start"),
                    e);
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static void download() throws NoBrowserException {
        try {
            ProcessBuilder install = Driver.ensureDriverInstalled(DRIVER, false).createProcessBuilder();
            install.command().addAll(List.of("install", "chromium-headless-shell"));
            Process process = install.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(DOWNLOAD_MINUTES, TimeUnit.MINUTES);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new NoBrowserException(
                        "no Chromium or Chrome is installed, and Playwright could not fetch its own");
            }
        } catch (IOException e) {
            throw new NoBrowserException(
                    "no Chromium or Chrome is installed, and Playwright's driver does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoBrowserException("interrupted while fetching a browser", e);
        }
    }

    /** Why no page can be opened on this machine. */
    static final class NoBrowserException extends Exception {

        private static final long serialVersionUID = 1L;

        NoBrowserException(String message) {
            super(message);
        }

        NoBrowserException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
