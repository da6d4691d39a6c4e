package fr.ess.directory.imports;

import fr.ess.directory.Departement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The national list of ESS companies, one row for each company at its registered office. */
@Component
@Order(1)
class NationalList implements Form {

    private static final String SIREN = "SIREN";
    private static final String NAME = "Nom ou raison sociale de l'entreprise";
    private static final String FAMILY = "Famille juridique de l'entreprise";
    private static final String POSTAL_CODE = "Code postal";
    private static final String COMMUNE = "Libellé de la commune de l'établissement";
    private static final String DEPARTEMENT = "Code du département de l'établissement";
    private static final String DEPARTEMENT_NAME = "Département de l'établissement";
    private static final String REGION = "Région de l'établissement";

    /** The région of today, and the one before 2016 which is the network's perimeter. */
    private static final Set<String> REGIONS = Set.of("auvergne rhone alpes", "rhone alpes", "84", "82");

    @Override
    public String code() {
        return "NATIONAL_LIST";
    }

    @Override
    public String label() {
        return "liste nationale des entreprises de l’ESS";
    }

    @Override
    public List<String> columns() {
        return List.of(SIREN, NAME, FAMILY, POSTAL_CODE, COMMUNE, DEPARTEMENT, DEPARTEMENT_NAME, REGION);
    }

    @Override
    public RowReader reader(Header header, Reference reference) {
        return new Reader(header, reference);
    }

    private static class Reader extends CellReader {

        Reader(Header header, Reference reference) {
            super(header, reference);
        }

        @Override
        void read(StagedRow row) {
            readSiren(row);
            readName(row, row.fileRow.cells().get(header.place(NAME)));
            readFamily(row);
            readPlace(row);
        }

        private void readSiren(StagedRow row) {
            String cell = cell(row, SIREN);
            row.siren = digits(row, cell, Repairs.siren(cell));
            row.key = row.siren;
            if (row.siren != null) {
                PerimeterReading.ofCompanyInList(row);
            }
        }

        private void readFamily(StagedRow row) {
            String family = cell(row, FAMILY);
            if (family.isEmpty()) {
                row.note(Finding.FAMILY_MISSING);
                return;
            }
            String words = Text.words(family);
            row.familyId = reference.families().entrySet().stream()
                    .filter(known -> words.startsWith(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (row.familyId == null) {
                row.note(Finding.FAMILY_UNKNOWN, Text.quoted(family));
            }
        }

        private void readPlace(StagedRow row) {
            String postalCell = cell(row, POSTAL_CODE);
            row.postalCode = digits(row, postalCell, Repairs.postalCode(postalCell));
            String region = cell(row, REGION);
            if (!region.isEmpty() && !REGIONS.contains(Text.words(region))) {
                row.note(Finding.OTHER_REGION, Text.quoted(region));
                return;
            }
            String departement = departement(row);
            if (departement != null) {
                Departement known = reference.departements().get(departement);
                if (known == null) {
                    row.note(Finding.OTHER_DEPARTEMENT, Text.quoted(departement));
                    return;
                }
                row.departementId = known.id();
            }
            String commune = cell(row, COMMUNE);
            new PlaceReading(row, commune, departement)
                    .take(reference.territories().resolve(row.postalCode, commune));
            if (row.communeId == null && departement == null) {
                row.note(Finding.PLACE_UNKNOWN, commune.isEmpty() ? "" : Text.quoted(commune));
            } else if (region.isEmpty()) {
                row.note(Finding.REGION_DEDUCED, row.communeId == null ? "du département" : "de la commune");
            }
        }

        private @Nullable String departement(StagedRow row) {
            String code = cell(row, DEPARTEMENT);
            if (code.length() == 1 && Character.isDigit(code.charAt(0))) {
                row.note(Finding.DEPARTEMENT_ZERO_RESTORED);
                return "0" + code;
            }
            return code.isEmpty() ? reference.departementNamed(cell(row, DEPARTEMENT_NAME)) : code;
        }
    }
}
