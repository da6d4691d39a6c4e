package fr.ess.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.directory.search.Bounds;
import fr.ess.directory.search.MapAnswer;
import fr.ess.directory.search.MapAnswer.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The answer of the map, as bytes. */
class MapResourceTests {

    private static final int MOST_GROUPS = 256;

    private static MapResource.Group group(String name) {
        Bounds extent = new Bounds(-123.456789, -45.6789012, -123.4567891, -45.67890121);
        Cluster cluster = new Cluster(-123.456789, -45.6789012, 1, extent, "s".repeat(120), name);
        return MapResource.of(new MapAnswer(4, 1, 0, extent, Collections.singletonList(cluster)))
                .groups()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "漢", "\uD83D\uDE00"})
    void theLongestAnswerIsUnder100Kilobytes(String letter) {
        MapResource.Group longest = group(letter.repeat(300));
        MapResource answer =
                new MapResource(999_999_999, 999_999_999, longest.extent(), Collections.nCopies(MOST_GROUPS, longest));

        assertThat(JsonMapper.builder().build().writeValueAsString(answer).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(100_000);
    }

    @Test
    void aLongNameIsCutBetweenTwoLetters() {
        assertThat(group("é".repeat(75)).name()).isEqualTo("é".repeat(75));
        assertThat(group("\uD83D\uDE00".repeat(76)).name()).isEqualTo("\uD83D\uDE00".repeat(36) + "…");
    }

    @Test
    void aSingleOneHasAnAddressAndSeveralARectangle() {
        Bounds extent = new Bounds(4.8333333, 45.1111111, 4.9, 45.2);
        MapResource answer = MapResource.of(new MapAnswer(
                9, 12, 3, extent, Collections.singletonList(new Cluster(4.85, 45.15, 12, extent, null, null))));

        assertThat(answer.unplaced()).isEqualTo(3);
        assertThat(answer.groups().get(0).extent()).containsExactly(4.83333, 45.11111, 4.9, 45.2);
        assertThat(group("Une").extent()).isNull();
    }
}
