package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is in the jar that may not be passed on, and the table of licences says what is. */
class LicenceTests {

    @Test
    void everyLibraryHasALicenceThatIsAllowedAndStandsInTheTable() throws IOException {
        Optional<Licences> found = Licences.ofTheJar();
        assumeThat(found)
                .as("a bill of materials, which Maven makes while online")
                .isPresent();
        Licences licences = found.orElseThrow();
        Path table = SourceTree.root().resolve("docs/operations/licences.md");
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(table, licences.toMarkdown());
        }

        assertThat(licences.refused()).isEmpty();
        assertThat(licences.byLibrary()).hasSizeGreaterThan(100);
        assertThat(table).content().isEqualTo(licences.toMarkdown());
    }

    @ParameterizedTest
    @CsvSource({
        "'[{\"license\":{\"id\":\"AGPL-3.0-only\"}}]', true",
        "'[{\"license\":{\"name\":\"Ask us\"}}]', true",
        "'[{\"expression\":\"GPL-3.0-or-later\"}]', true",
        "'[]', true",
        "'[{\"license\":{\"id\":\"MIT\"}}]', false",
        "'[{\"license\":{\"id\":\"GPL-2.0-only\"}}, {\"license\":{\"id\":\"EPL-2.0\"}}]', false",
    })
    void oneThatIsNotAllowedIsFound(String licences, boolean refused) {
        Licences found = Licences.of(new JsonMapper()
                .readTree("{\"components\":[{\"group\":\"org.example\",\"name\":\"one\",\"licenses\":" + licences
                        + "}]}"));

        assertThat(found.refused()).hasSize(refused ? 1 : 0);
        assertThat(found.toMarkdown()).contains("org.example:one");
    }
}
