package fr.ess.directory.imports;

import fr.ess.platform.french.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a file, ready to be read.
 *
 * @param reasons French phrases: what was repaired, noted, refused, and what is contested
 * @param slug the address of the entry's page, where there is one
 */
public record ReportedRow(
        int line,
        Outcome outcome,
        @Nullable String siren,
        @Nullable String name,
        List<String> reasons,
        @Nullable String slug) {

    /** Reads a column of conflicts as an array of field, value here and value of the file, one conflict after another. */
    static final String CONTESTED = """
            array(select part from jsonb_each(coalesce(conflicts, '{}')) as field,
                  unnest(array[field.key, field.value ->> 0, field.value ->> 1]) with ordinality as u (part, place)
                  order by field.key, place) as contested""";

    /** Reads the columns line, outcome, siren, name, findings, contested and slug. */
    static ReportedRow of(ResultSet row) throws SQLException {
        List<String> reasons = new ArrayList<>();
        Arrays.stream((String[]) row.getArray("findings").getArray())
                .map(Finding::phrase)
                .forEach(reasons::add);
        contested((String[]) row.getArray("contested").getArray())
                .forEach(field -> reasons.add(French.punctuated(field)));
        return new ReportedRow(
                row.getInt("line"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("siren"),
                row.getString("name"),
                List.copyOf(reasons),
                row.getString("slug"));
    }

    /** What {@link #CONTESTED} reads, as phrases. */
    static List<String> contested(String[] parts) {
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 3) {
            phrases.add(Field.ofKey(parts[i]).label() + " : « " + parts[i + 1] + " » dans l’annuaire, « " + parts[i + 2]
                    + " » dans le fichier");
        }
        return phrases;
    }

    public String outcomeLabel() {
        return outcome.label();
    }

    public String because() {
        return French.punctuated(String.join(" ; ", reasons));
    }
}
