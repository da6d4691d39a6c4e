package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about sources themselves: tests that a runner would not find, templates that the browser would not trust. */
class SourceRulesTests {

    private static final Pattern TEST_METHOD = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b", Pattern.MULTILINE);

    /** Each with the reason to refuse it in a template. */
    private static final Map<String, Pattern> REFUSED_IN_TEMPLATES = Map.of(
            "text that is not escaped", Pattern.compile("th:utext|\\[\\("),
            "an inline style, which the Content-Security-Policy forbids", Pattern.compile("\\sstyle=|th:style=|<style"),
            "an inline script, which the Content-Security-Policy forbids",
                    Pattern.compile("<script(?![^>]*\\ssrc=)(?![^>]*th:src=)[^>]*>"),
            "an inline event handler, which the Content-Security-Policy forbids",
                    Pattern.compile("\\s(th:)?on[a-z]+=|hx-on"),
            "a resource of a third party",
                    Pattern.compile("<(script|img|iframe|link)[^>]*\\s(src|href)=\"(https?:)?//"));

    /** Data for search engines, which no browser runs; the record that writes it escapes what could end the element. */
    private static final Pattern LINKED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\" th:utext=\"\\$\\{\\w+\\.jsonLd}\"></script>");

    @Test
    void everyTestClassHasANameThatTheRunnerFinds() {
        assertThat(SourceTree.files("src/test/java/", ".java").stream()
                        .filter(file -> TEST_METHOD.matcher(read(file)).find())
                        .map(file -> file.getFileName().toString())
                        .filter(Predicate.not(name -> name.endsWith("Tests.java"))))
                .isEmpty();
    }

    @Test
    void templatesHoldNothingThatTheBrowserIsToldToRefuse() {
        List<Path> templates = SourceTree.files("src/main/resources/templates/", ".html");

        assertThat(templates).isNotEmpty();
        assertThat(templates.stream().flatMap(file -> faults(read(file)).map(fault -> file + ": " + fault)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p th:utext="${x}"></p>                         | text that is not escaped
                    <p style="color:red">                           | an inline style
                    <script>alert(1)</script>                       | an inline script
                    <button onclick="go()">                         | an inline event handler
                    <img src="https://cdn.example/x.png" alt="">    | a resource of a third party
                    """)
    void aFaultyTemplateIsFound(String html, String expected) {
        assertThat(faults(html)).singleElement().asString().startsWith(expected);
    }

    @Test
    void anOrdinaryTemplateIsLeftAlone() {
        assertThat(faults("""
                        <script th:src="@{/js/app.js}" type="module"></script><a href="https://www.insee.fr">Insee</a>
                        <script type="application/ld+json" th:utext="${profile.jsonLd}"></script>
                        <label for="one">Un</label><input id="one" name="one">
                        """)).isEmpty();
    }

    private static Stream<String> faults(String html) {
        String rest = LINKED_DATA.matcher(html).replaceAll("");
        return REFUSED_IN_TEMPLATES.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(rest).find())
                .map(Map.Entry::getKey);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
