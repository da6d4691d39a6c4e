package fr.ess.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Pictures of pages. With {@code -Dscreenshots.write=true} those of {@code docs/screenshots} are taken again on the way
 * of the journeys, so that they never show a page of yesterday; with {@code -Dpictures=true} every page that is checked
 * is left under {@code target/pictures} in each look, whole, for whoever works on it.
 */
enum Pictures {
    DESKTOP(1280, 760, ColorScheme.LIGHT),
    PHONE(360, 740, ColorScheme.LIGHT),
    DARK(1280, 760, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Pictures(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    /** The top of the page, as {@code docs/screenshots/name.png}, where pictures are asked for. */
    void document(Page page, String name) {
        if (Boolean.getBoolean("screenshots.write")) {
            take(page, docs().resolve("screenshots").resolve(name + ".png"), false);
        }
    }

    /** The whole page in every look, where pictures are asked for. */
    static void everyLook(Page page, String path) {
        if (Boolean.getBoolean("pictures")) {
            String name = path.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "");
            for (Pictures look : values()) {
                String file = name + "." + look.name().toLowerCase(Locale.ROOT) + ".png";
                look.take(page, Path.of("target", "pictures", file), true);
            }
        }
    }

    private void take(Page page, Path file, boolean whole) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.mouse().move(0, 0);
        page.evaluate("() => window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(whole)
                .setAnimations(ScreenshotAnimations.DISABLED));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }

    private static Path docs() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here.resolve("docs") : here.resolveSibling("docs");
    }
}
