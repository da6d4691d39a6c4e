package fr.ess.directory.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.directory.search.Bounds;
import fr.ess.directory.search.MapAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map as the public API gives it.
 *
 * @param total of the groups together; {@code sans_position} more answer and stand nowhere
 */
record MapResource(
        @JsonProperty("total") long total,
        @JsonProperty("sans_position") long unplaced,
        @JsonProperty("emprise") @Nullable List<Double> extent,
        @JsonProperty("groupes") List<Group> groups) {

    /** In bytes: keeps the longest answer small. */
    private static final int LONGEST_NAME = 150;

    private static final double PRECISION = 1e5;
    private static final double NOISE = 1e-6;

    /** One organisation, with its name and address, or several, with the rectangle (west, south, east, north) that holds them. */
    record Group(
            @JsonProperty("latitude") double latitude,
            @JsonProperty("longitude") double longitude,
            @JsonProperty("nombre") int count,
            @JsonProperty("emprise") @Nullable List<Double> extent,
            @JsonProperty("slug") @Nullable String slug,
            @JsonProperty("nom") @Nullable String name) {}

    static MapResource of(MapAnswer answer) {
        return new MapResource(
                answer.total(),
                answer.unplaced(),
                answer.extent() == null ? null : sides(answer.extent()),
                answer.clusters().stream().map(MapResource::group).toList());
    }

    private static Group group(MapAnswer.Cluster cluster) {
        return new Group(
                rounded(cluster.latitude()),
                rounded(cluster.longitude()),
                cluster.entries(),
                cluster.entries() == 1 ? null : sides(cluster.extent()),
                cluster.slug(),
                cluster.name() == null ? null : shortened(cluster.name()));
    }

    private static String shortened(String name) {
        if (name.getBytes(UTF_8).length <= LONGEST_NAME) {
            return name;
        }
        int end = 0;
        int bytes = "…".getBytes(UTF_8).length;
        while (bytes + size(name.codePointAt(end)) <= LONGEST_NAME) {
            bytes += size(name.codePointAt(end));
            end += Character.charCount(name.codePointAt(end));
        }
        return name.substring(0, end) + "…";
    }

    private static int size(int codePoint) {
        return Character.toString(codePoint).getBytes(UTF_8).length;
    }

    /** Rounded outwards: what stands on a side stays inside. */
    private static List<Double> sides(Bounds bounds) {
        return List.of(
                Math.floor(bounds.west() * PRECISION + NOISE) / PRECISION,
                Math.floor(bounds.south() * PRECISION + NOISE) / PRECISION,
                Math.ceil(bounds.east() * PRECISION - NOISE) / PRECISION,
                Math.ceil(bounds.north() * PRECISION - NOISE) / PRECISION);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PRECISION) / PRECISION;
    }
}
