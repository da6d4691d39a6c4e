package fr.ess.directory;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The online background of maps. None unless whoever runs the platform wants one: it tells another site where each visitor looks.
 *
 * @param tiles {@code ign} for the plan of IGN's Géoplateforme, or an address with {z}, {x} and {y}; blank for none
 * @param credit whom the map names as its source; IGN names itself
 */
@ConfigurationProperties("cress.map")
public record MapTiles(
        @DefaultValue("") String tiles, @DefaultValue("") String credit) {

    private static final String IGN = "ign";
    private static final String IGN_PLAN =
            "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2"
                    + "&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";

    private static final Pattern ADDRESS = Pattern.compile("(https?://[a-zA-Z0-9.:-]+)/[^\\s\"';,]*");

    public MapTiles {
        if (!tiles.isBlank() && !tiles.equals(IGN) && !isAddress(tiles)) {
            throw new IllegalArgumentException(
                    "cress.map.tiles: write ign, or an address such as https://tuiles.example/{z}/{x}/{y}.png, or nothing");
        }
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches()
                && text.contains("{z}")
                && text.contains("{x}")
                && text.contains("{y}")
                && URI.create(text.replaceAll("[{}]", "")).getHost() != null;
    }

    /** The address of a tile, with {z}, {x} and {y} in it; none where maps have no online background. */
    public @Nullable String address() {
        return tiles.isBlank() ? null : tiles.equals(IGN) ? IGN_PLAN : tiles;
    }

    public String source() {
        return tiles.equals(IGN) && credit.isBlank() ? "© IGN – Géoplateforme" : credit;
    }

    /** The only other site that pages with a map may ask for images. */
    public @Nullable String origin() {
        String address = address();
        if (address == null) {
            return null;
        }
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? parts.group(1) : null;
    }
}
