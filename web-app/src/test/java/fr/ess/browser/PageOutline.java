package fr.ess.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What makes a page usable: its title, its headline in a main landmark, its forms with their fields, and no button
 * that waits for a script.
 */
record PageOutline(String title, String headline, List<String> forms, List<String> deadButtons) {

    private static final String HEADLINE = "() => document.querySelector('main h1')?.textContent.trim() ?? ''";

    /** Each form as its method, path and fields, marked when nothing in it would send it. */
    private static final String FORMS = """
            () => [...document.forms].map(form => {
              const fields = [...new Set([...form.elements].filter(e => e.name && e.type !== 'hidden').map(e => e.name))];
              const sends = [...form.elements].some(e => e.type === 'submit' || e.type === 'image');
              return form.method + ' ' + (form.getAttribute('action') ?? '').split(';')[0].split('?')[0]
                  + ' ' + fields.sort().join(',') + (sends ? '' : ' (nothing sends it)');
            })""";

    private static final String DEAD_BUTTONS = """
            () => [...document.querySelectorAll('button, a[href="#"], a[href^="javascript:"]')]
              .filter(e => e.checkVisibility())
              .filter(e => e.tagName === 'A' || !e.form && !e.hasAttribute('popovertarget') && !e.hasAttribute('commandfor')
                  || e.form && e.type === 'button' && !e.hasAttribute('popovertarget') && !e.hasAttribute('commandfor'))
              .map(e => e.outerHTML.slice(0, 120))""";

    static PageOutline of(Page page) {
        return new PageOutline(
                page.title(),
                Objects.toString(page.evaluate(HEADLINE)),
                strings(page.evaluate(FORMS)),
                strings(page.evaluate(DEAD_BUTTONS)));
    }

    /** What of this outline is not in the one of the same page without JavaScript. */
    List<String> missingIn(PageOutline plain) {
        List<String> missing = new ArrayList<>();
        if (plain.headline.isEmpty()) {
            missing.add("without JavaScript: no headline in a main landmark");
        } else if (!plain.headline.equals(headline)) {
            missing.add("without JavaScript: headline « %s » instead of « %s »".formatted(plain.headline, headline));
        }
        if (!plain.title.equals(title)) {
            missing.add("without JavaScript: title « %s » instead of « %s »".formatted(plain.title, title));
        }
        forms.stream()
                .filter(form -> !plain.forms.contains(form))
                .forEach(form -> missing.add("without JavaScript: no form like: " + form));
        plain.forms.stream()
                .filter(form -> form.endsWith("(nothing sends it)"))
                .forEach(form -> missing.add("without JavaScript: a form that nothing sends: " + form));
        plain.deadButtons.forEach(button -> missing.add("without JavaScript: does nothing: " + button));
        return missing;
    }

    private static List<String> strings(Object evaluated) {
        return ((List<?>) evaluated).stream().map(Objects::toString).toList();
    }
}
