package fr.ess.directory.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The whole of a search as a file, written row by row as the database gives them. */
@Controller
@CrossOrigin
class OrganisationExports {

    private final OrganisationSearch search;
    private final JsonMapper json;

    OrganisationExports(OrganisationSearch search, JsonMapper json) {
        this.search = search;
        this.json = json;
    }

    @GetMapping("/api/v1/organisations.csv")
    void csv(SearchParameters parameters, HttpServletResponse response) throws IOException {
        SearchQuery query = parameters.toQuery();
        search.verify(query);
        Writer writer = download(response, "text/csv;charset=UTF-8;header=present", "organisations.csv");
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(OrganisationResource.fieldNames());
        search.forEach(
                query,
                line -> csv.writeRecord(
                        Arrays.stream(OrganisationResource.of(line).fieldValues())
                                .map(OrganisationExports::cell)
                                .toArray(String[]::new)));
        csv.flush();
    }

    /** A spreadsheet takes a text that begins with one of these for a formula. */
    private static @Nullable String cell(@Nullable Object value) {
        if (value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return value == null ? null : value.toString();
    }

    @GetMapping("/api/v1/organisations.geojson")
    void geoJson(SearchParameters parameters, HttpServletResponse response) throws IOException {
        SearchQuery query = parameters.toQuery();
        search.verify(query);
        Writer writer = download(response, "application/geo+json;charset=UTF-8", "organisations.geojson");
        writer.write("{\"type\":\"FeatureCollection\",\"features\":[");
        String[] separator = {"\n"};
        search.forEach(query, line -> {
            write(writer, separator[0] + json.writeValueAsString(feature(OrganisationResource.of(line))));
            separator[0] = ",\n";
        });
        writer.write("\n]}\n");
        writer.flush();
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

    private static Writer download(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }

    private static void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
