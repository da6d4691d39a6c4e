package fr.ess.directory.duplicates;

import fr.ess.directory.OrganisationStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of two entries that are compared.
 *
 * @param values what it says, for a person to read; empty where it says nothing
 */
public record Side(
        long id,
        long version,
        String slug,
        String name,
        OrganisationStatus status,
        @Nullable String verifiedOn,
        boolean example,
        Map<MergeField, String> values) {

    /** Neither draft nor merged already. */
    public boolean isMergeable() {
        return status == OrganisationStatus.PUBLISHED || status == OrganisationStatus.CLOSED;
    }

    /** How much it says. */
    long filled() {
        return values.values().stream().filter(value -> !value.isEmpty()).count();
    }

    boolean hasSiret() {
        return values.getOrDefault(MergeField.NUMBERS, "").length() >= 14;
    }
}
