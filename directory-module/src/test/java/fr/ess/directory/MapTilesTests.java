package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the online background of maps comes from. */
class MapTilesTests {

    @Test
    void thereIsNoneUnlessItIsAskedFor() {
        assertThat(new MapTiles("", "").address()).isNull();
        assertThat(new MapTiles("", "").origin()).isNull();
    }

    @Test
    void ignIsKnownByItsName() {
        assertThat(new MapTiles("ign", "").origin()).isEqualTo("https://data.geopf.fr");
        assertThat(new MapTiles("ign", "").source()).contains("IGN");
    }

    @Test
    void anyOtherSiteIsNamedByItsAddress() {
        MapTiles tiles = new MapTiles("https://tuiles.example:8443/plan/{z}/{x}/{y}.png", "Tuiles d’exemple");

        assertThat(tiles.origin()).isEqualTo("https://tuiles.example:8443");
        assertThat(tiles.source()).isEqualTo("Tuiles d’exemple");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "osm",
                "https://tuiles.example/{z}/{x}.png",
                "ftp://tuiles.example/{z}/{x}/{y}.png",
                "https://tuiles.example/{z}/{x}/{y}.png; script-src *",
                "https://tuiles.example; script-src */{z}/{x}/{y}.png"
            })
    void whatIsNoAddressOfTilesStopsTheStart(String tiles) {
        assertThatThrownBy(() -> new MapTiles(tiles, "")).hasMessageContaining("cress.map.tiles");
    }
}
