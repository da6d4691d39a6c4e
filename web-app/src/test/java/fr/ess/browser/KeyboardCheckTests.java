package fr.ess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shows the keyboard's check at work, on pages that are wrong in one way each. */
@ExtendWith(BrowserExtension.class)
class KeyboardCheckTests {

    private static final String SOUND_PAGE = """
            <style>:focus-visible { outline: 3px solid }</style>
            <a href="/un">Un</a> <input type="date"> <input type="radio" name="r" value="1"> <input type="radio" name="r" value="2">
            <details><summary>Plus</summary><a href="/cache">Caché</a></details> <button disabled>Non</button> <button>Oui</button>
            """;

    @Test
    void nothingIsWrongWithAPageThatTheTabKeyGoesThrough(Browser browser) {
        assertThat(faults(browser, SOUND_PAGE)).isEmpty();
    }

    @Test
    void aFocusThatCannotBeSeenIsReported(Browser browser) {
        assertThat(faults(browser, SOUND_PAGE + "<style>a:focus-visible { outline: none }</style>"))
                .containsExactly("focus cannot be seen on <a href=\"/un\">Un</a>");
    }

    @Test
    void whatComesAfterATrapIsReported(Browser browser) {
        String trap = "<input onkeydown=\"event.preventDefault()\"><a href=\"/apres\">Après</a>";

        assertThat(faults(browser, SOUND_PAGE + trap))
                .containsExactly("not reached by the keyboard: <a href=\"/apres\">Après</a>");
    }

    private static List<String> faults(Browser browser, String html) {
        try (Page page = browser.newPage()) {
            page.setContent(html);
            return KeyboardCheck.faults(page);
        }
    }
}
