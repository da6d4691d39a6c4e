package fr.ess.directory.imports;

import fr.ess.directory.Departement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** INSEE's StockEtablissement, plain or geolocated: where the units are that the file of units, or the directory, knows. */
@Component
class Establishments implements Form {

    private static final String SIREN = "siren";
    private static final String NIC = "nic";
    private static final String SIRET = "siret";
    private static final String DIFFUSION = "statutDiffusionEtablissement";
    private static final String OFFICE = "etablissementSiege";
    private static final String POSTAL_CODE = "codePostalEtablissement";
    private static final String COMMUNE_NAME = "libelleCommuneEtablissement";
    private static final String COMMUNE = "codeCommuneEtablissement";
    private static final String STATE = "etatAdministratifEtablissement";
    private static final int LONGEST_NAME = 300;

    /** The registered office speaks for the unit, so that the two files never say two things of it. By the unit that waits, else by the entry that its registered office, or whatever there is of it, has here. */
    private static final String COMPLETE = """
            update import_stage s set name = u.name, legal_category = u.legal_category, family_id = u.family_id,
                naf_code = case when headquarters then coalesce(u.naf_code, s.naf_code) else coalesce(s.naf_code, u.naf_code) end,
                sector_id = case when (headquarters or s.naf_code is null) and u.naf_code is not null
                                 then u.sector_id else s.sector_id end,
                workforce_band_id = case when headquarters then coalesce(u.workforce_band_id, s.workforce_band_id)
                                         else s.workforce_band_id end,
                ess = u.ess, perimeter_rule_id = u.perimeter_rule_id, founded_on = u.founded_on,
                acronym = u.acronym, naf25 = case when headquarters then coalesce(u.naf25, s.naf25) else coalesce(s.naf25, u.naf25) end, rna = u.rna,
                usual_name = nullif(s.usual_name, u.name)
            from sirene_unit u where u.siren = s.siren and not s.rejected and s.ending is null""";

    private static final String COMPLETE_BY_ENTRY = """
            update import_stage s set name = o.name, legal_category = o.legal_category, family_id = o.family_id,
                ess = o.ess, perimeter_rule_id = o.perimeter_rule_id, rna = o.rna
            from (select distinct on (siren) * from organisation
                  where siren is not null and status <> 'MERGED' and not example
                  order by siren, siret nulls first, id) o
            where o.siren = s.siren and s.name is null and not s.rejected and s.ending is null""";

    private static final String NAME_ADDRESSES = """
            update import_stage s set slug = btrim(left(regexp_replace(plain(normalize(
                    concat_ws(' ', s.name, (select t.name from territory t where t.id = s.commune_id)), NFKC)),
                    '[^a-z0-9]+', '-', 'g'), 100), '-')
            where s.name is not null and not s.rejected""";

    @Override
    public String code() {
        return "SIRENE_ESTABLISHMENTS";
    }

    @Override
    public String origin() {
        return "SIRENE";
    }

    @Override
    public String label() {
        return "liste des établissements de l’INSEE (StockEtablissement)";
    }

    @Override
    public List<String> columns() {
        return List.of(SIREN, NIC, SIRET, DIFFUSION, OFFICE, POSTAL_CODE, COMMUNE_NAME, COMMUNE, STATE);
    }

    @Override
    public RowReader reader(Header header, Reference reference) {
        return new Reader(header, reference);
    }

    @Override
    public void complete(JdbcClient jdbc) {
        jdbc.sql(COMPLETE).update();
        jdbc.sql(COMPLETE_BY_ENTRY).update();
        jdbc.sql(NAME_ADDRESSES).update();
    }

    private static class Reader extends CellReader {

        Reader(Header header, Reference reference) {
            super(header, reference);
        }

        @Override
        void read(StagedRow row) {
            row.scope = StagedRow.Scope.ESTABLISHMENT;
            String cell = cell(row, SIRET);
            row.siret = digits(row, cell, Repairs.siret(cell));
            if (row.siret == null) {
                if (cell.isEmpty()) {
                    row.note(Finding.SIRET_MISSING);
                }
                return;
            }
            row.siren = row.siret.substring(0, 9);
            row.key = row.siret;
            row.headquarters = cell(row, OFFICE).equalsIgnoreCase("true");
            boolean entry = reference.known().sirens().has(row.siren);
            if (!entry && !reference.known().units().has(row.siren)) {
                row.note(Finding.UNIT_UNKNOWN);
            } else if (!cell(row, DIFFUSION).equals("O")) {
                row.ending = StagedRow.Ending.NOT_DIFFUSIBLE;
                if (!entry) {
                    row.note(Finding.NOT_DIFFUSIBLE);
                }
            } else if (!cell(row, STATE).equals("A")) {
                row.ending = StagedRow.Ending.CLOSED;
                row.endedOn = Dates.read(String.valueOf(optional(row, "dateDebut")));
                if (!entry) {
                    row.note(Finding.CEASED);
                }
            } else {
                readPlace(row);
                readRest(row);
            }
            if (row.isOutside() || row.ending == StagedRow.Ending.NOT_DIFFUSIBLE) {
                row.withhold(header.place(SIRET));
            }
        }

        private void readPlace(StagedRow row) {
            String code = cell(row, COMMUNE);
            Departement departement = reference.departementOfCode(code);
            if (departement == null) {
                row.note(code.isEmpty() ? Finding.PLACE_UNKNOWN : Finding.OTHER_DEPARTEMENT, Text.quoted(code));
                return;
            }
            row.departementId = departement.id();
            String postalCell = cell(row, POSTAL_CODE);
            row.postalCode = digits(row, postalCell, Repairs.postalCode(postalCell));
            String label = cell(row, COMMUNE_NAME);
            new PlaceReading(row, label, departement.code())
                    .take(
                            reference.territories().resolve(row.postalCode, label),
                            reference.territories().byCode(code));
            new PointReading(row)
                    .take(optional(row, "longitude"), optional(row, "latitude"), optional(row, "geo_score"));
        }

        private void readRest(StagedRow row) {
            row.address = joined(
                    row,
                    "numeroVoieEtablissement",
                    "indiceRepetitionEtablissement",
                    "typeVoieEtablissement",
                    "libelleVoieEtablissement");
            readActivity(
                    row,
                    optional(row, "activitePrincipaleEtablissement"),
                    optional(row, "nomenclatureActivitePrincipaleEtablissement"));
            String naf25 = optional(row, "activitePrincipaleNAF25Etablissement");
            if (naf25 != null) {
                readActivity(row, naf25, "NAF25");
            }
            row.workforceBandId = reference.bands().get(String.valueOf(optional(row, "trancheEffectifsEtablissement")));
            row.usualName =
                    text(firstOf(row, "denominationUsuelleEtablissement", "enseigne1Etablissement"), LONGEST_NAME);
        }

        private @Nullable String firstOf(StagedRow row, String column, String other) {
            String first = optional(row, column);
            return first == null ? optional(row, other) : first;
        }
    }
}
