package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** The organisations of the API without its pages. */
final class JsonExport implements Export {

    private final Writer out;
    private final DataSheet sheet;
    private final JsonMapper json;
    private long rows;

    JsonExport(Writer out, DataSheet sheet, JsonMapper json) {
        this.out = out;
        this.sheet = sheet;
        this.json = json;
    }

    @Override
    public void begin() throws IOException {
        String words = json.writeValueAsString(sheet.words());
        out.write(words.substring(0, words.length() - 1) + ",\"resultats\":[");
    }

    @Override
    public void add(OrganisationLine line) throws IOException {
        out.write((rows++ == 0 ? "\n" : ",\n") + json.writeValueAsString(OrganisationResource.of(line)));
    }

    @Override
    public void end() throws IOException {
        out.write("\n],\"total\":" + rows + "}\n");
    }
}
