package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L’Œuvre de la Solidarité | l-oeuvre-de-la-solidarite
            A2+Entreprendre          | a2-entreprendre
            « Éco & Cie »            | eco-cie
            ---                      | organisation
            日本                      | organisation
            Suggestions              | suggestions-2
            """)
    void aNameInPlainLetters(String name, String slug) {
        assertThat(Slug.of(name, taken -> false).value()).isEqualTo(slug);
    }

    @Test
    void theSecondOfANameIsNumbered() {
        assertThat(Slug.of("Comité des fêtes", Set.of("comite-des-fetes", "comite-des-fetes-2")::contains)
                        .value())
                .isEqualTo("comite-des-fetes-3");
    }

    @Test
    void aLongNameIsCutWithinWhatTheDatabaseTakes() {
        assertThat(Slug.of("très ".repeat(60), taken -> false).value())
                .hasSizeLessThanOrEqualTo(120)
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void theSecondOfALongNameIsNumberedWithinItsLength() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            String next = Slug.of("très ".repeat(60), 80, taken::contains).value();
            assertThat(next).hasSizeLessThanOrEqualTo(80).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(taken.add(next)).isTrue();
        }
    }
}
