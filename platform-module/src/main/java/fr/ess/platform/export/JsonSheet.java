package fr.ess.platform.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** As programs read it: rows as objects, amounts as strings with two decimals, totals and hash after the rows. */
final class JsonSheet implements SheetWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Writer out;
    private final Sheet sheet;
    private boolean more;

    JsonSheet(OutputStream out, Sheet sheet) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.sheet = sheet;
    }

    @Override
    public void begin() throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("titre", sheet.title());
        head.put("date", sheet.day().toString());
        head.put("notes", sheet.notes());
        head.put(
                "colonnes",
                sheet.columns().stream()
                        .map(column -> Map.of(
                                "cle", column.key(),
                                "titre", column.title(),
                                "type", column.type().name().toLowerCase(Locale.ROOT)))
                        .toList());
        String written = JSON.writeValueAsString(head);
        out.write(written.substring(0, written.length() - 1) + ",\"lignes\":[");
    }

    @Override
    public void add(List<@Nullable Object> row) throws IOException {
        out.write((more ? ",\n" : "\n") + JSON.writeValueAsString(object(row, false)));
        more = true;
    }

    @Override
    public void end(SheetReading reading) throws IOException {
        out.write("\n],\"nombre\":" + reading.count());
        out.write(",\"totaux\":" + JSON.writeValueAsString(object(reading.totals(), true)));
        out.write(",\"sha256\":\"" + reading.hash() + "\"}\n");
        out.flush();
    }

    private Map<String, @Nullable Object> object(List<@Nullable Object> values, boolean summedOnly) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Column column = sheet.columns().get(i);
            if (column.summed() || !summedOnly) {
                object.put(column.key(), CellType.canonical(values.get(i)));
            }
        }
        return object;
    }
}
