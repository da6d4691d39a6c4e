package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What {@link NaughtyStringsTests} looks for would be found. */
class HtmlPageTests {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"fr\"><title>Essai</title><body><main>%s</main></body></html>";

    /** Markup that a page would hold as it is where it forgets to escape. */
    static Stream<String> markup() {
        return NaughtyStrings.scripts().stream()
                .filter(script -> script.startsWith("<"))
                .filter(script -> !script.startsWith("<javascript") && !script.startsWith("<%"));
    }

    @ParameterizedTest
    @MethodSource("markup")
    void aScriptThatIsNotEscapedIsFound(String script) {
        assertThat(HtmlPage.parse(PAGE.formatted(script)).intrusions()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input value=\"\" autofocus onfocus=window.__xss=17 x=\"\">",
                "<a href=\"JaVaScRiPt:window.__xss=47\">x</a>",
                "<a href=\" java\tscript:x\">x</a>"
            })
    void soIsOneThatLeavesItsPlace(String html) {
        assertThat(HtmlPage.parse(PAGE.formatted(html)).intrusions()).isNotEmpty();
    }

    @Test
    void whatIsEscapedAndWhatIsOursIsLeftAlone() {
        String ours = """
                <script src="/statique/0/app.js" type="module"></script><script type="application/ld+json">{"a":1}</script>
                <a href="https://www.insee.fr">Insee</a><img src="data:image/png;base64,AA" alt=""><link rel="canonical" href="http://localhost/x">
                <p title="&lt;img src=x onerror=1&gt;">&lt;script&gt;window.__xss=1&lt;/script&gt;</p>
                <div data-hx-get="/annuaire"><iframe src="/integration/annuaire" title="Aperçu"></iframe></div>""";

        assertThat(HtmlPage.parse(PAGE.formatted(ours)).intrusions()).isEmpty();
    }

    @Test
    void aFailureATraceAWayOutAndWhatATemplateWorkedOutAreFound() throws Exception {
        assertThat(faults(500, "")).singleElement().asString().startsWith("answered 500");
        assertThat(faults(200, "at fr.ess.web.HomeController.home(HomeController.java:12)"))
                .isNotEmpty();
        assertThat(faults(200, "5\u202f332\u202f114")).isNotEmpty();
        assertThat(faults(200, "${4321*1234}")).isEmpty();
        MockHttpServletResponse away = new MockHttpServletResponse();
        away.sendRedirect("//xss7.example/");
        assertThat(PageFaults.of(away)).isNotEmpty();
    }

    private static List<String> faults(int status, String text) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        answer.setStatus(status);
        answer.setContentType("text/html;charset=UTF-8");
        answer.getWriter().write(PAGE.formatted(text));
        return PageFaults.of(answer);
    }
}
