package fr.ess.directory.web;

import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** The files that a whole search can be taken away in. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8;header=present") {
        @Override
        Export to(Writer out, DataSheet sheet, JsonMapper json) {
            return new CsvExport(out, sheet);
        }
    },
    GEO_JSON("geojson", "application/geo+json;charset=UTF-8") {
        @Override
        Export to(Writer out, DataSheet sheet, JsonMapper json) {
            return new GeoJsonExport(out, sheet, json);
        }
    },
    JSON("json", "application/json;charset=UTF-8") {
        @Override
        Export to(Writer out, DataSheet sheet, JsonMapper json) {
            return new JsonExport(out, sheet, json);
        }
    },
    JSON_LD("jsonld", "application/ld+json;charset=UTF-8") {
        @Override
        Export to(Writer out, DataSheet sheet, JsonMapper json) {
            return new JsonLdExport(out, sheet, json);
        }
    };

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    abstract Export to(Writer out, DataSheet sheet, JsonMapper json);

    String path() {
        return "/api/v1/organisations." + extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Dated by the data, so that two downloads stay apart. */
    String fileName(DataSheet sheet) {
        return "organisations-" + sheet.day() + "." + extension;
    }
}
