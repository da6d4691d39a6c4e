package fr.ess.directory.imports;

import fr.ess.directory.Departement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of somebody's own, read by what they said its columns mean. */
class MappedForm implements Form {

    private final ColumnMapping mapping;

    MappedForm(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String code() {
        return "MAPPED";
    }

    @Override
    public String origin() {
        return "FILE";
    }

    @Override
    public String label() {
        return "liste dont les colonnes ont été appariées";
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public RowReader reader(Header header, Reference reference) {
        return new Reader(header, reference, mapping);
    }

    private static class Reader extends CellReader {

        private static final int LONGEST_TEXT = 4_000;

        private final ColumnMapping mapping;
        private final MappedDetails details;

        Reader(Header header, Reference reference, ColumnMapping mapping) {
            super(header, reference);
            this.mapping = mapping;
            this.details = new MappedDetails();
        }

        @Override
        void read(StagedRow row) {
            readNumbers(row);
            readName(row, mapping.has(Target.NAME) ? raw(row, Target.NAME) : "");
            readPlace(row);
            readNature(row);
            readActivity(row, value(row, Target.NAF), null);
            row.acronym = text(value(row, Target.ACRONYM), 60);
            row.usualName = text(value(row, Target.USUAL_NAME), 300);
            row.address = text(address(row), 300);
            row.description = text(value(row, Target.DESCRIPTION), LONGEST_TEXT);
            details.read(row, value(row, Target.WEBSITE), value(row, Target.EMAIL), value(row, Target.PHONE));
            row.foundedOn = date(row, Target.FOUNDED_ON);
            LocalDate closed = date(row, Target.CLOSED_ON);
            if (closed != null && !closed.isAfter(reference.today())) {
                row.ending = StagedRow.Ending.CLOSED;
                row.endedOn = closed;
            }
            if (row.key == null && row.name != null) {
                row.key = Text.words(row.name) + "|" + row.communeId;
            }
        }

        private void readNumbers(StagedRow row) {
            String siret = String.valueOf(value(row, Target.SIRET) == null ? "" : value(row, Target.SIRET));
            row.siret = digits(row, siret, Repairs.siret(siret));
            String siren = value(row, Target.SIREN);
            row.siren = siren == null ? null : digits(row, siren, Repairs.siren(siren));
            if (row.siret != null) {
                if (row.siren != null && !row.siret.startsWith(row.siren)) {
                    row.note(Finding.SIRET_OF_ANOTHER);
                }
                row.siren = row.siret.substring(0, 9);
                row.scope = StagedRow.Scope.ESTABLISHMENT;
            }
            String rna = value(row, Target.RNA);
            if (rna != null && AssociationRegister.isNumber(rna)) {
                row.rna = rna;
            } else if (rna != null) {
                row.note(Finding.RNA_UNREADABLE, Text.quoted(rna));
            }
            row.key = row.siret != null ? row.siret : row.siren != null ? row.siren : row.rna;
        }

        private void readPlace(StagedRow row) {
            String postal = value(row, Target.POSTAL_CODE);
            row.postalCode = postal == null ? null : digits(row, postal, Repairs.postalCode(postal));
            String code = value(row, Target.COMMUNE_CODE);
            String inseeCode = code == null ? "" : code.length() == 4 ? "0" + code : code;
            Departement departement = departement(row, inseeCode);
            if (row.isRejected()) {
                return;
            }
            row.departementId = departement == null ? null : Integer.valueOf(departement.id());
            String commune = value(row, Target.COMMUNE);
            new PlaceReading(row, commune == null ? "" : commune, departement == null ? null : departement.code())
                    .take(
                            reference.territories().resolve(row.postalCode, commune),
                            reference.territories().byCode(inseeCode));
            if (row.communeId == null && departement == null) {
                row.note(Finding.PLACE_UNKNOWN, commune == null ? "" : Text.quoted(commune));
            }
            new PointReading(row)
                    .take(value(row, Target.LONGITUDE), value(row, Target.LATITUDE), value(row, Target.SCORE));
        }

        private @Nullable Departement departement(StagedRow row, String inseeCode) {
            String written = value(row, Target.DEPARTEMENT);
            String code = inseeCode.length() == 5
                    ? inseeCode.substring(0, 2)
                    : written == null ? null : written.length() == 1 ? "0" + written : written;
            if (code == null) {
                return null;
            }
            String known = reference.departements().containsKey(code) ? code : reference.departementNamed(code);
            if (known == null) {
                row.note(Finding.OTHER_DEPARTEMENT, Text.quoted(code));
                return null;
            }
            return reference.departements().get(known);
        }

        private void readNature(StagedRow row) {
            String category = value(row, Target.LEGAL_CATEGORY);
            row.legalCategory = category != null && reference.legalCategories().contains(category) ? category : null;
            String family = value(row, Target.FAMILY);
            if (family != null) {
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
            PerimeterReading.ofAnyList(row, reference);
        }

        private @Nullable LocalDate date(StagedRow row, Target target) {
            String cell = value(row, target);
            if (cell == null || Dates.isNone(cell)) {
                return null;
            }
            LocalDate date = Dates.read(cell);
            if (date == null) {
                row.note(Finding.DATE_IMPOSSIBLE, Text.quoted(cell));
            }
            return date;
        }

        private @Nullable String address(StagedRow row) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < mapping.targets().size(); i++) {
                String cell = Text.clean(row.fileRow.cells().get(i));
                if (mapping.targets().get(i) == Target.ADDRESS && !cell.isEmpty()) {
                    parts.add(cell);
                }
            }
            return parts.isEmpty() ? null : String.join(" ", parts);
        }

        private @Nullable String value(StagedRow row, Target target) {
            String cell = Text.clean(raw(row, target));
            return cell.isEmpty() ? null : cell;
        }

        private String raw(StagedRow row, Target target) {
            int place = mapping.targets().indexOf(target);
            return place < 0 ? "" : row.fileRow.cells().get(place);
        }
    }
}
