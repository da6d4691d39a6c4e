package fr.ess.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.ess.platform.text.Passage.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTests {

    private static final Passage.Picture WORKSHOP =
            new Passage.Picture("/plateformes/drome/images/0.png", "Un établi", 800, 600);

    private static SafeMarkdown.Reading read(String text) {
        return SafeMarkdown.read(text, Map.of("atelier", WORKSHOP));
    }

    private static Stream<Passage> all(List<Passage> passages) {
        return passages.stream().flatMap(passage -> Stream.concat(Stream.of(passage), all(passage.parts())));
    }

    private static List<Passage> of(Kind kind, String text) {
        return all(read(text).passages())
                .filter(passage -> passage.kind() == kind)
                .toList();
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        read(text).passages().forEach(passage -> words.append(passage.plain()));
        return words.toString();
    }

    @Test
    void ordinaryTextKeepsItsShape() {
        SafeMarkdown.Reading reading = read("""
                Un *mot*, un **autre**, [un lien](https://exemple.fr/a?b=c&d).

                - un
                - deux

                1. premier

                > cité
                """);

        assertThat(reading.passages())
                .extracting(Passage::kind)
                .containsExactly(Kind.PARAGRAPH, Kind.LIST, Kind.NUMBERED, Kind.QUOTE);
        assertThat(reading.passages().get(0).plain()).isEqualTo("Un mot, un autre, un lien.");
        assertThat(of(Kind.LINK, "[un lien](https://exemple.fr/a?b=c&d)"))
                .singleElement()
                .extracting(Passage::href)
                .isEqualTo("https://exemple.fr/a?b=c&d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "mot <b onclick=\"x()\">gras</b> mot",
                "<div>\n<iframe src=\"https://a.example\"></iframe>\n</div>",
                "<!-- rien --> mot",
                "**<svg/onload=alert(1)>**"
            })
    void htmlIsTextLikeAnyOther(String html) {
        assertThat(words(html).replaceAll("\\s", "")).isEqualTo(html.replaceAll("\\s|\\*", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "javascript&#58;alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:x",
                "file:///etc/passwd",
                "//ailleurs.example/x",
                "/annuaire",
                "\\\\ailleurs.example",
                "https:",
                "https:javascript",
                "ftp://exemple.fr"
            })
    void anAddressThatDoesMoreThanLeadSomewhereIsNoLink(String address) {
        assertThat(of(Kind.LINK, "[suivez](" + address + ")")).isEmpty();
        assertThat(of(Kind.LINK, "[suivez](<" + address + ">)")).isEmpty();
        assertThat(of(Kind.LINK, "<" + address + ">")).isEmpty();
        assertThat(words("[suivez](<" + address + ">)")).contains("suivez");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://exemple.fr",
                "HTTPS://exemple.fr/é?x=1#y",
                "mailto:contact@exemple.fr",
                "https://exemple.fr:8080/a"
            })
    void webAndMailboxesAreLinks(String address) {
        assertThat(of(Kind.LINK, "[suivez](" + address + ")")).hasSize(1);
    }

    @Test
    void headingsStandBelowThePagesOwnAndSkipNoLevel() {
        assertThat(of(Kind.HEADING, "# Un\n\n#### Loin\n\n## Deux\n\n###### Six"))
                .extracting(Passage::level)
                .containsExactly(2, 3, 3, 4);
        assertThat(of(Kind.HEADING, "## Un\n\n## Deux\n\n### Sous deux\n\n## Trois"))
                .extracting(Passage::level)
                .containsExactly(2, 2, 3, 2);
    }

    @Test
    void picturesAreThePortalsOwnWithTheWordsThatWereGivenWithThem() {
        assertThat(of(Kind.FIGURE, "![À Romans](atelier)")).singleElement().satisfies(figure -> {
            assertThat(figure.picture()).isEqualTo(WORKSHOP);
            assertThat(figure.text()).isEqualTo("À Romans");
        });
        assertThat(of(Kind.IMAGE, "Voyez ![](atelier) ici")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![photo](https://ailleurs.example/x.png)",
                "![photo](//ailleurs.example/x.png)",
                "![photo](data:image/png;base64,AAAA)",
                "![photo](javascript:alert)",
                "![photo](inconnue)",
                "![photo](/plateformes/loire/images/0.png)"
            })
    void anyOtherPictureIsItsWordsAndIsNamed(String text) {
        SafeMarkdown.Reading reading = read(text);

        assertThat(all(reading.passages()).map(Passage::picture)).containsOnlyNulls();
        assertThat(reading.passages().get(0).plain()).isEqualTo("photo");
        assertThat(reading.unknown()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a", "[", "![", "**_", "`", "(", "<", "#", "&#", "\\", "1. ", "[a](", "\t"})
    void whatIsRepeatedWithoutEndIsReadInShallowDepth(String piece) {
        String text = piece.repeat(SafeMarkdown.LONGEST / piece.length());

        assertThat(depth(read(text).passages())).isLessThan(60);
    }

    private static int depth(List<Passage> passages) {
        return 1
                + passages.stream()
                        .mapToInt(passage -> depth(passage.parts()))
                        .max()
                        .orElse(0);
    }

    @Test
    void aTextBeyondTheLimitIsNotRead() {
        String text = "a".repeat(SafeMarkdown.LONGEST + 1);

        assertThatIllegalArgumentException().isThrownBy(() -> read(text));
    }

    @Property(tries = 300)
    void whateverIsTypedLinksLeadSomewhereAndPicturesAreOwn(@ForAll("hostile") String text) {
        List<Passage> passages = all(read(text).passages()).toList();

        assertThat(passages).allSatisfy(passage -> {
            if (passage.kind() == Kind.LINK) {
                assertThat(passage.href()).matches("(?i)(https?://|mailto:)[^\\s\"<>]*");
            }
            if (passage.picture() != null) {
                assertThat(passage.picture()).isEqualTo(WORKSHOP);
            }
            if (passage.kind() == Kind.HEADING) {
                assertThat(passage.level()).isBetween(2, 6);
            }
        });
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "(",
                        ")",
                        "!",
                        "<",
                        ">",
                        "*",
                        "_",
                        "`",
                        "#",
                        " ",
                        "\n",
                        "\n\n",
                        "a",
                        "&#x6A;",
                        "&colon;",
                        ":",
                        "//",
                        "javascript:",
                        "JAVASCRIPT:",
                        "data:text/html,",
                        "https://a.fr",
                        "mailto:a@a.fr",
                        "atelier",
                        "x.png",
                        "<script>",
                        "</script>",
                        "<img src=x onerror=alert(1)>",
                        "\"",
                        "'",
                        "\\",
                        "\u0000",
                        "\u2028",
                        "- ",
                        "> ",
                        "[x]: javascript:alert(1)\n",
                        "[x]",
                        "\t")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }
}
