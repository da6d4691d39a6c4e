package fr.ess.directory.imports;

import fr.ess.directory.Departement;
import fr.ess.directory.PerimeterRules;
import fr.ess.directory.Territories;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rows are matched with, as it is when an import begins.
 *
 * @param departements those of the perimeter, by code
 * @param families the id by the words that a family's name begins with
 * @param sectors the id of the sector by NAF code
 * @param bands the id by INSEE's code of a band of employees
 */
record Reference(
        Territories.Snapshot territories,
        Map<String, Departement> departements,
        Map<String, Integer> families,
        PerimeterRules perimeter,
        LocalDate today,
        Map<String, Integer> sectors,
        Set<String> legalCategories,
        Map<String, Integer> bands,
        Known known) {

    /**
     * Who is there already.
     *
     * @param sirens of entries
     * @param associations digits of the register's numbers, of entries
     * @param units legal units that wait for their establishments
     */
    record Known(SirenSet sirens, SirenSet associations, SirenSet units) {

        boolean association(String rna) {
            return rna.matches("W[0-9]{9}") && associations.has(rna.substring(1));
        }
    }

    @Nullable String departementNamed(String name) {
        String words = Text.words(name);
        return departements.entrySet().stream()
                .filter(one -> Text.words(one.getValue().name()).equals(words))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The département that a commune's code of INSEE says, where it is one of the perimeter. */
    @Nullable Departement departementOfCode(String inseeCode) {
        return inseeCode.length() == 5 ? departements.get(inseeCode.substring(0, 2)) : null;
    }
}
