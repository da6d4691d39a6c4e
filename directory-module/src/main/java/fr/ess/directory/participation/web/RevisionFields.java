package fr.ess.directory.participation.web;

import fr.ess.directory.EntryDraft;
import fr.ess.directory.EssStatus;
import fr.ess.directory.OrganisationStatus;
import fr.ess.directory.participation.ColumnLabels;
import fr.ess.directory.participation.Revisions.Change;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.french.Labels;
import java.util.List;
import java.util.Map;

/** Knows the columns of the history by their names in the form. */
final class RevisionFields {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("usual_name", "usualName"),
            Map.entry("acronym", "acronym"),
            Map.entry("siren", "siren"),
            Map.entry("siret", "siret"),
            Map.entry("description", "description"),
            Map.entry("address", "address"),
            Map.entry("postal_code", "postalCode"),
            Map.entry("commune_id", "commune"),
            Map.entry("website", "website"),
            Map.entry("email", "email"),
            Map.entry("phone", "phone"),
            Map.entry("receives_trainees", "receivesTrainees"),
            Map.entry("hires", "hires"),
            Map.entry("sells_to_companies", "sellsToCompanies"),
            Map.entry("sells_to_public", "sellsToPublic"));

    private RevisionFields() {}

    static List<FieldChange> readable(List<Change> changes, Labels labels) {
        return changes.stream()
                .map(change -> new FieldChange(
                        ColumnLabels.of(change.column()),
                        readable(change.column(), change.before(), labels),
                        readable(change.column(), change.after(), labels)))
                .toList();
    }

    private static String readable(String column, String value, Labels labels) {
        return switch (value.isEmpty() ? "" : column) {
            case "status" -> labels.of(OrganisationStatus.valueOf(value));
            case "ess" -> labels.of(EssStatus.valueOf(value));
            default -> value;
        };
    }

    /** The form's fields of the entry, with {@code columns} set back. */
    static Map<String, String> setBack(EntryDraft draft, Map<String, String> columns) {
        Map<String, String> values = EntryForm.of(draft).values();
        columns.forEach((column, value) -> {
            String field = FIELDS.get(column);
            if (field != null) {
                values.put(field, answer(value));
            }
        });
        String commune = values.getOrDefault("commune", "");
        String departement = columns.get("departement_id");
        if (!commune.isEmpty()) {
            values.put("departement", "");
        } else if (departement != null) {
            values.put("departement", departement);
        }
        return values;
    }

    private static String answer(String value) {
        return switch (value) {
            case "true" -> "oui";
            case "false" -> "non";
            default -> value;
        };
    }
}
