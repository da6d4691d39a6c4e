package fr.ess.directory.imports;

import fr.ess.directory.Departement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The national register of associations (RNA): declared since 2009 ("waldec"), and those not yet declared anew ("import"). */
abstract class AssociationRegister implements Form {

    private static final Pattern NUMBER = Pattern.compile("W[0-9][0-9AB][0-9]{7}");
    private static final String DECLARED = "9220";
    private static final String OF_PUBLIC_UTILITY = "9230";
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DESCRIPTION = 4_000;

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    @Override
    public String code() {
        return "RNA";
    }

    @Override
    public String label() {
        return "liste du répertoire national des associations (RNA)";
    }

    /** Columns that both files have under names of their own. */
    record Columns(String number, String postalCode, String commune, List<String> address, String dissolved) {}

    abstract Columns particular();

    @Override
    public RowReader reader(Header header, Reference reference) {
        return new Reader(header, reference, particular());
    }

    /** Associations declared, or changed, since 2009. */
    @Component
    static class Declared extends AssociationRegister {

        @Override
        public List<String> columns() {
            return List.of(
                    "id",
                    "siret",
                    "date_creat",
                    "date_disso",
                    "titre",
                    "objet",
                    "adrs_codeinsee",
                    "adrs_codepostal",
                    "adrs_libcommune",
                    "position");
        }

        @Override
        Columns particular() {
            return new Columns(
                    "id",
                    "adrs_codepostal",
                    "adrs_libcommune",
                    List.of("adrs_numvoie", "adrs_repetition", "adrs_typevoie", "adrs_libvoie"),
                    "date_disso");
        }
    }

    /** Older ones; their number in today's register, where they have one, stands in the last columns. */
    @Component
    static class Older extends AssociationRegister {

        @Override
        public List<String> columns() {
            return List.of(
                    "id",
                    "siret",
                    "date_creat",
                    "titre",
                    "objet",
                    "adrs_codeinsee",
                    "adrs_codepostal",
                    "libcom",
                    "adr1",
                    "position");
        }

        @Override
        Columns particular() {
            return new Columns("observation", "adrs_codepostal", "libcom", List.of("adr1"), "date_disso");
        }
    }

    private static class Reader extends CellReader {

        private final Columns columns;
        private final PerimeterReading perimeter;

        Reader(Header header, Reference reference, Columns columns) {
            super(header, reference);
            this.columns = columns;
            this.perimeter = new PerimeterReading(reference);
        }

        @Override
        void read(StagedRow row) {
            Departement departement = reference.departementOfCode(cell(row, "adrs_codeinsee"));
            String number = String.valueOf(optional(row, columns.number())).toUpperCase(Locale.ROOT);
            if (departement == null) {
                row.rna = isNumber(number) ? number : null;
                row.note(
                        cell(row, "adrs_codeinsee").isEmpty() ? Finding.PLACE_UNKNOWN : Finding.OTHER_DEPARTEMENT,
                        Text.quoted(cell(row, "adrs_codeinsee")));
                return;
            }
            if (!isNumber(number)) {
                row.note(Finding.RNA_UNREADABLE, Text.quoted(number));
                return;
            }
            row.rna = number;
            row.key = number;
            readState(row);
            if (row.ending == null) {
                readAssociation(row, departement);
            }
        }

        /** D: dissolved, S: struck off. The register knows dissolved ones only in part. */
        private void readState(StagedRow row) {
            String position = cell(row, "position");
            String dissolved = optional(row, columns.dissolved());
            boolean gone = position.equals("D")
                    || position.equals("S")
                    || (dissolved != null && !Dates.isNone(dissolved) && Dates.read(dissolved) != null);
            if (gone) {
                row.ending = StagedRow.Ending.CLOSED;
                row.endedOn = dissolved == null || Dates.isNone(dissolved) ? null : Dates.read(dissolved);
                if (!reference.known().association(String.valueOf(row.rna))) {
                    row.note(Finding.CEASED);
                }
            }
        }

        private void readAssociation(StagedRow row, Departement departement) {
            readName(row, row.fileRow.cells().get(header.place("titre")));
            String siret = cell(row, "siret");
            Repairs.Digits read = Repairs.siret(siret);
            row.siret = read.digits();
            row.siren = row.siret == null ? null : row.siret.substring(0, 9);
            row.legalCategory = optional(row, "rup_mi") == null ? DECLARED : OF_PUBLIC_UTILITY;
            perimeter.decide(row, null, null, reference.known().association(String.valueOf(row.rna)));
            String shortName = text(optional(row, "titre_court"), LONGEST_NAME);
            row.usualName =
                    shortName == null || shortName.endsWith("...") || shortName.equals(row.name) ? null : shortName;
            row.description = text(optional(row, "objet"), LONGEST_DESCRIPTION);
            String founded = cell(row, "date_creat");
            row.foundedOn = Dates.isNone(founded) ? null : Dates.read(founded);
            row.website = website(optional(row, "siteweb"));
            readPlace(row, departement);
        }

        private void readPlace(StagedRow row, Departement departement) {
            row.departementId = departement.id();
            String postalCell = cell(row, columns.postalCode());
            row.postalCode = digits(row, postalCell, Repairs.postalCode(postalCell));
            String label = cell(row, columns.commune());
            row.address = joined(row, columns.address().toArray(String[]::new));
            new PlaceReading(row, label, departement.code())
                    .take(
                            reference.territories().resolve(row.postalCode, label),
                            reference.territories().byCode(cell(row, "adrs_codeinsee")));
        }

        private static @Nullable String website(@Nullable String cell) {
            if (cell == null
                    || cell.length() > LONGEST_NAME - 8
                    || !cell.matches("(https?://)?[\\w-]+(\\.[\\w-]+)+(/\\S*)?")) {
                return null;
            }
            return cell.startsWith("http") ? cell : "https://" + cell;
        }
    }
}
