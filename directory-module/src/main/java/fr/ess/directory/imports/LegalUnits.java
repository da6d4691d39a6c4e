package fr.ess.directory.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * INSEE's StockUniteLegale, from its first form to the one of 35 columns with NAF 2025: who a company is, without where.
 * A unit that the directory does not have waits for the file of establishments.
 */
@Component
class LegalUnits implements Form {

    private static final String SIREN = "siren";
    private static final String DIFFUSION = "statutDiffusionUniteLegale";
    private static final String STATE = "etatAdministratifUniteLegale";
    private static final String NAME = "denominationUniteLegale";
    private static final String CATEGORY = "categorieJuridiqueUniteLegale";
    private static final String ACTIVITY = "activitePrincipaleUniteLegale";
    private static final String NOMENCLATURE = "nomenclatureActivitePrincipaleUniteLegale";
    private static final String OFFICE = "nicSiegeUniteLegale";
    private static final int LONGEST_ACRONYM = 60;

    /** What is the same already is not written again; a unit that ceased, or is not to be shown, waits no longer. */
    private static final String KEEP = """
            with gone as (
                delete from sirene_unit u using import_plan p where p.siren = u.siren and p.ending is not null
            )
            insert into sirene_unit as kept (siren, name, acronym, rna, legal_category, family_id, naf_code, sector_id,
                naf25, workforce_band_id, ess, perimeter_rule_id, founded_on, run_id)
            select distinct on (siren) siren, name, acronym, rna, legal_category, family_id, naf_code, sector_id,
                naf25, workforce_band_id, ess, perimeter_rule_id, founded_on, :run
            from import_plan
            where outcome <> 'REJECTED' and ending is null and name is not null and ess is not null
            order by siren, line
            on conflict (siren) do update set (name, acronym, rna, legal_category, family_id, naf_code, sector_id,
                    naf25, workforce_band_id, ess, perimeter_rule_id, founded_on, run_id)
                = (excluded.name, excluded.acronym, excluded.rna, excluded.legal_category, excluded.family_id,
                    excluded.naf_code, excluded.sector_id, excluded.naf25, excluded.workforce_band_id, excluded.ess,
                    excluded.perimeter_rule_id, excluded.founded_on, excluded.run_id)
            where (kept.name, kept.acronym, kept.rna, kept.legal_category, kept.family_id, kept.naf_code, kept.naf25,
                    kept.workforce_band_id, kept.ess, kept.perimeter_rule_id, kept.founded_on)
                is distinct from (excluded.name, excluded.acronym, excluded.rna, excluded.legal_category,
                    excluded.family_id, excluded.naf_code, excluded.naf25, excluded.workforce_band_id, excluded.ess,
                    excluded.perimeter_rule_id, excluded.founded_on)""";

    @Override
    public String code() {
        return "SIRENE_UNITS";
    }

    @Override
    public String origin() {
        return "SIRENE";
    }

    @Override
    public String label() {
        return "liste des unités légales de l’INSEE (StockUniteLegale)";
    }

    @Override
    public List<String> columns() {
        return List.of(SIREN, DIFFUSION, STATE, NAME, CATEGORY, ACTIVITY, NOMENCLATURE, OFFICE);
    }

    @Override
    public RowReader reader(Header header, Reference reference) {
        return new Reader(header, reference);
    }

    @Override
    public void keep(JdbcClient jdbc, int run) {
        jdbc.sql(KEEP).param("run", run).update();
    }

    private static class Reader extends CellReader {

        private final PerimeterReading perimeter;

        Reader(Header header, Reference reference) {
            super(header, reference);
            this.perimeter = new PerimeterReading(reference);
        }

        @Override
        void read(StagedRow row) {
            row.scope = StagedRow.Scope.UNIT;
            row.headquarters = true;
            String cell = cell(row, SIREN);
            String siren = digits(row, cell, Repairs.siren(cell));
            if (siren == null) {
                return;
            }
            row.siren = siren;
            row.key = siren;
            boolean known = reference.known().sirens().has(siren);
            if (!cell(row, DIFFUSION).equals("O")) {
                row.withhold(header.place(SIREN));
                row.ending = StagedRow.Ending.NOT_DIFFUSIBLE;
                if (!known) {
                    row.note(Finding.NOT_DIFFUSIBLE);
                }
            } else if (cell(row, STATE).equals("C")) {
                row.ending = StagedRow.Ending.CLOSED;
                row.endedOn = Dates.read(String.valueOf(optional(row, "dateDebut")));
                if (!known && !reference.known().units().has(siren)) {
                    row.note(Finding.CEASED);
                }
            } else {
                readUnit(row, known);
            }
            if (row.isOutside()) {
                row.withhold(header.place(SIREN)); // mostly people who work on their own account
            }
        }

        private void readUnit(StagedRow row, boolean known) {
            String category = cell(row, CATEGORY);
            row.legalCategory = reference.legalCategories().contains(category) ? category : null;
            readActivity(row, optional(row, ACTIVITY), optional(row, NOMENCLATURE));
            String naf25 = optional(row, "activitePrincipaleNAF25UniteLegale");
            if (naf25 != null) {
                readActivity(row, naf25, "NAF25");
            }
            perimeter.decide(row, row.nafCode, flag(row), known);
            if (row.isRejected()) {
                return;
            }
            readName(row, row.fileRow.cells().get(header.place(NAME)));
            row.acronym = text(optional(row, "sigleUniteLegale"), LONGEST_ACRONYM);
            String rna = optional(row, "identifiantAssociationUniteLegale");
            row.rna = rna != null && AssociationRegister.isNumber(rna) ? rna : null;
            row.workforceBandId = reference.bands().get(String.valueOf(optional(row, "trancheEffectifsUniteLegale")));
            String founded = optional(row, "dateCreationUniteLegale");
            row.foundedOn = founded == null || Dates.isNone(founded) ? null : Dates.read(founded);
            String office = Repairs.siret(row.siren + cell(row, OFFICE)).digits();
            row.siret = office;
            if (!known) {
                row.note(Finding.UNIT_KEPT);
            }
        }

        private @Nullable Boolean flag(StagedRow row) {
            String cell = optional(row, "economieSocialeSolidaireUniteLegale");
            return cell == null ? null : cell.equals("O");
        }
    }
}
