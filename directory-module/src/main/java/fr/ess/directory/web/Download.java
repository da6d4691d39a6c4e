package fr.ess.directory.web;

import java.util.List;

/** One way of taking a search away, as the page offers it. */
record Download(String name, String use, String address) {

    static List<Download> all(SearchAddress search) {
        SearchAddress whole = search.without("limite");
        return List.of(
                new Download("CSV", "pour un tableur", whole.at(ExportFormat.CSV.path())),
                new Download("GeoJSON", "pour une carte", whole.at(ExportFormat.GEO_JSON.path())),
                new Download("JSON", "pour un programme", whole.at(ExportFormat.JSON.path())),
                new Download("JSON-LD", "données liées, schema.org", whole.at(ExportFormat.JSON_LD.path())),
                new Download(
                        "Atom",
                        "pour suivre les changements",
                        whole.without("tri").at(OrganisationFeed.PATH)));
    }
}
