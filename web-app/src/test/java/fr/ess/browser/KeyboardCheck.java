package fr.ess.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Walks through a page by the tab key alone: what can be used is reached, and shows that it is. */
final class KeyboardCheck {

    /** Longer pages repeat themselves. */
    private static final int MOST_STOPS = 100;

    /** Days and hours have a stop for each of their parts, and a button. */
    private static final int STOPS_OF_A_MOMENT = 7;

    /** A page within the page has stops of its own, which are not looked at. */
    private static final int STOPS_OF_A_FRAME = 40;

    /** Notes what the focus comes to, and what it should come to: a group of radio buttons is one stop. */
    private static final String LISTEN = """
            () => {
              const shown = e => e.checkVisibility({visibilityProperty: true});
              const usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                  .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.type !== 'radio' && shown(e));
              const told = {usable, reached: new Set(), unseen: new Set()};
              document.addEventListener('focusin', event => {
                const style = getComputedStyle(event.target);
                told.reached.add(event.target);
                if (!(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)) told.unseen.add(event.target);
              });
              window.keyboardCheck = told;
              const moments = usable.filter(e => /^(date|time|datetime-local|month)$/.test(e.type)).length;
              const groups = new Set([...document.querySelectorAll('input[type=radio]')].map(e => e.name)).size;
              return [usable.length + groups, moments, document.querySelectorAll('iframe').length];
            }""";

    private static final String FAULTS = """
            all => {
              const told = window.keyboardCheck, excerpt = e => e.outerHTML.slice(0, 140);
              return [...[...told.unseen].map(e => 'focus cannot be seen on ' + excerpt(e)),
                  ...(all ? told.usable.filter(e => !told.reached.has(e)).map(e => 'not reached by the keyboard: ' + excerpt(e)) : [])]
                  .slice(0, 5);
            }""";

    /** For boxes that scroll, which are stops too. */
    private static final int MARGIN = 10;

    private KeyboardCheck() {}

    static List<String> faults(Page page) {
        List<?> counts = (List<?>) page.evaluate(LISTEN);
        int stops = number(counts, 0)
                + STOPS_OF_A_MOMENT * number(counts, 1)
                + STOPS_OF_A_FRAME * number(counts, 2)
                + MARGIN;
        for (int stop = 0; stop < Math.min(stops, MOST_STOPS); stop++) {
            page.keyboard().press("Tab");
        }
        List<?> faults = (List<?>) page.evaluate(FAULTS, stops <= MOST_STOPS);
        return faults.stream().map(String::valueOf).toList();
    }

    private static int number(List<?> numbers, int index) {
        return ((Number) numbers.get(index)).intValue();
    }
}
