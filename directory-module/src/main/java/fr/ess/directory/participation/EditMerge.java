package fr.ess.directory.participation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An edit that waited, against the entry as it stands now.
 *
 * @param base the fields when the edit was begun
 * @param typed the fields as the editor wants them
 * @param stored the fields now
 */
public record EditMerge(Map<String, String> base, Map<String, String> typed, Map<String, String> stored) {

    /** The fields that the editor changed, in their order. */
    public List<String> changed() {
        return typed.keySet().stream()
                .filter(field -> !value(typed, field).equals(value(base, field)))
                .toList();
    }

    /** Whether somebody else changed one of the same fields meanwhile, to something else. */
    public boolean isContested() {
        return changed().stream()
                .anyMatch(field -> !value(stored, field).equals(value(base, field))
                        && !value(stored, field).equals(value(typed, field)));
    }

    /** The entry as it would be: what the editor changed over what stands now. */
    public Map<String, String> merged() {
        Map<String, String> merged = new LinkedHashMap<>(stored);
        changed().forEach(field -> merged.put(field, value(typed, field)));
        return merged;
    }

    private static String value(Map<String, String> values, String field) {
        return values.getOrDefault(field, "");
    }
}
