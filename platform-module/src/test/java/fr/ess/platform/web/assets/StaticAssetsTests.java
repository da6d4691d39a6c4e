package fr.ess.platform.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class StaticAssetsTests {

    private static final StaticFile HTMX =
            new StaticFile("js/htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final StaticAssets assets = new StaticAssets(new PathMatchingResourcePatternResolver(), List.of(HTMX));

    @Test
    void addressesCarryAHashThatStaysWhileNoByteChanges() {
        var again = new StaticAssets(new PathMatchingResourcePatternResolver(), List.of(HTMX));

        assertThat(assets.address("app.css")).matches("/statique/[0-9a-f]{12}/app\\.css");
        assertThat(again.address("app.css")).isEqualTo(assets.address("app.css"));
    }

    @Test
    void theHashChangesWithTheFiles() {
        var without = new StaticAssets(new PathMatchingResourcePatternResolver(), List.of());

        assertThat(without.address("app.css")).isNotEqualTo(assets.address("app.css"));
    }

    @Test
    void anUnknownFileHasNoAddress() {
        assertThatThrownBy(() -> assets.address("js/none.js"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("js/none.js");
        assertThat(assets.find("../application.yml")).isEmpty();
    }

    @Test
    void everyFileThatTheStylesheetNamesExists() {
        var css = new String(assets.find("app.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

        var named = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                .matcher(css)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named)
                .contains("fonts/atkinson-hyperlegible-next.woff2")
                .allSatisfy(name -> assertThat(assets.find(name)).isPresent());
    }

    @Test
    void theStylesheetPutsModulesAfterTheKitInTheSameLayer() {
        var css = Stylesheet.of(new TreeMap<>(Map.of(
                "directory/map.css", ".map {}\n",
                "components/table.css", ".table {}\n",
                "base/text.css", "p {}\n",
                "utilities/small.css", ".small {}\n")));

        assertThat(css).isEqualTo("""
                @layer reset, base, layout, components, utilities;
                @layer base {
                p {}
                }
                @layer components {
                .table {}
                }
                @layer components {
                .map {}
                }
                @layer utilities {
                .small {}
                }
                """);
    }

    @Test
    void textIsKeptCompressedAndFontsAreNot() {
        assertThat(assets.find("js/htmx.js").orElseThrow().isCompressed()).isTrue();
        assertThat(assets.find("fonts/bricolage-grotesque.woff2").orElseThrow().isCompressed())
                .isFalse();
    }
}
