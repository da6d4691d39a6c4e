package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The whole of a search as a file, written row by row as the database gives them. */
@RestController
@OpenToOtherSites
class OrganisationExports {

    private final OrganisationSearch search;
    private final DataSheets sheets;
    private final ExportSlots slots;
    private final JsonMapper json;

    OrganisationExports(OrganisationSearch search, DataSheets sheets, ExportSlots slots, JsonMapper json) {
        this.search = search;
        this.sheets = sheets;
        this.slots = slots;
        this.json = json;
    }

    @GetMapping("/api/v1/organisations.csv")
    void csv(SearchParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(ExportFormat.CSV, parameters, request, response);
    }

    @GetMapping("/api/v1/organisations.geojson")
    void geoJson(SearchParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(ExportFormat.GEO_JSON, parameters, request, response);
    }

    @GetMapping("/api/v1/organisations.json")
    void json(SearchParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(ExportFormat.JSON, parameters, request, response);
    }

    @GetMapping("/api/v1/organisations.jsonld")
    void jsonLd(SearchParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(ExportFormat.JSON_LD, parameters, request, response);
    }

    private void write(
            ExportFormat format, SearchParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SearchQuery query = parameters.toQuery();
        search.verify(query);
        DataSheet sheet = sheets.of(request, format.path(), SearchAddress.of(parameters));
        slots.during(() -> {
            response.setContentType(format.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(sheet) + "\"");
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                write(format, sheet, query, response);
            }
        });
    }

    /** To the stream rather than to the servlet's writer, which never says that its reader has gone. */
    private void write(ExportFormat format, DataSheet sheet, SearchQuery query, HttpServletResponse response)
            throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        Export export = format.to(out, sheet, json);
        export.begin();
        try {
            search.forEach(query, line -> {
                try {
                    export.add(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        export.end();
        out.flush();
    }
}
