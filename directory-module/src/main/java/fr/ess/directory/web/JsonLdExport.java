package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Linked data in the words of schema.org: a {@code Dataset} whose main entity is the list of organisations. */
final class JsonLdExport implements Export {

    private final Writer out;
    private final DataSheet sheet;
    private final JsonMapper json;
    private boolean first = true;

    JsonLdExport(Writer out, DataSheet sheet, JsonMapper json) {
        this.out = out;
        this.sheet = sheet;
        this.json = json;
    }

    @Override
    public void begin() throws IOException {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", JsonLd.CONTEXT);
        dataset.put("@type", "Dataset");
        dataset.put("@id", sheet.self());
        dataset.put("name", DataSheet.TITLE);
        dataset.put("url", sheet.page());
        dataset.put("inLanguage", "fr");
        dataset.put("isAccessibleForFree", true);
        dataset.put("license", OpenLicence.ADDRESS);
        dataset.put("dateModified", sheet.date().toString());
        String opened = json.writeValueAsString(dataset);
        out.write(opened.substring(0, opened.length() - 1)
                + ",\"mainEntity\":{\"@type\":\"ItemList\",\"itemListElement\":[");
    }

    @Override
    public void add(OrganisationLine line) throws IOException {
        out.write(
                (first ? "\n" : ",\n") + json.writeValueAsString(JsonLd.organisation(line, sheet.entry(line.slug()))));
        first = false;
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}}\n");
    }
}
