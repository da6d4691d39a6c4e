package fr.ess.directory.reference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commune as an official file has it.
 *
 * @param parent the commune of today that a former commune or an arrondissement belongs to
 */
record OfficialCommune(
        Kind kind,
        String code,
        String name,
        @Nullable String departement,
        @Nullable String parent,
        @Nullable Integer population,
        List<String> postalCodes) {

    /** What the code stands for today. */
    enum Kind {
        COMMUNE,
        MERGED,
        DISTRICT;

        /** By the word of INSEE (TYPECOM) or of Etalab (type). */
        static Optional<Kind> of(String word) {
            return switch (word) {
                case "COM", "commune-actuelle" -> Optional.of(COMMUNE);
                case "COMA", "COMD", "commune-associee", "commune-deleguee" -> Optional.of(MERGED);
                case "ARM", "arrondissement-municipal" -> Optional.of(DISTRICT);
                default -> Optional.empty();
            };
        }
    }
}
