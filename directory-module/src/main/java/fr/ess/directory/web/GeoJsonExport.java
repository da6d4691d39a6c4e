package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A map (RFC 7946); licence and date are foreign members of the collection. */
final class GeoJsonExport implements Export {

    private final Writer out;
    private final DataSheet sheet;
    private final JsonMapper json;
    private boolean first = true;

    GeoJsonExport(Writer out, DataSheet sheet, JsonMapper json) {
        this.out = out;
        this.sheet = sheet;
        this.json = json;
    }

    @Override
    public void begin() throws IOException {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", "FeatureCollection");
        words.putAll(sheet.words());
        String opened = json.writeValueAsString(words);
        out.write(opened.substring(0, opened.length() - 1) + ",\"features\":[");
    }

    @Override
    public void add(OrganisationLine line) throws IOException {
        out.write((first ? "\n" : ",\n") + json.writeValueAsString(feature(OrganisationResource.of(line))));
        first = false;
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}\n");
    }

    /** A position in doubt is told among the properties, and not drawn. */
    private static Map<String, @Nullable Object> feature(OrganisationResource organisation) {
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", organisation.id());
        feature.put(
                "geometry",
                organisation.isOnTheMap()
                        ? Map.of(
                                "type",
                                "Point",
                                "coordinates",
                                Arrays.asList(organisation.longitude(), organisation.latitude()))
                        : null);
        feature.put("properties", organisation);
        return feature;
    }
}
