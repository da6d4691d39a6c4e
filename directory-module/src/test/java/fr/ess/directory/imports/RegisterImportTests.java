package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.siren;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** INSEE's two files, which complete each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterImportTests {

    static final String UNITS = "siren,statutDiffusionUniteLegale,dateCreationUniteLegale,sigleUniteLegale,"
            + "identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,dateDebut,etatAdministratifUniteLegale,"
            + "denominationUniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,"
            + "nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,"
            + "activitePrincipaleNAF25UniteLegale\n";

    static final String PLACES = "siren,nic,siret,statutDiffusionEtablissement,etablissementSiege,"
            + "numeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,"
            + "libelleCommuneEtablissement,codeCommuneEtablissement,dateDebut,etatAdministratifEtablissement,"
            + "longitude,latitude,geo_score\n";

    private ImportFixture fixture;

    @TempDir
    Path folder;

    @BeforeAll
    void open() {
        fixture = new ImportFixture();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc().sql("delete from import_run").update();
        fixture.jdbc().sql("delete from organisation").update();
    }

    @Test
    void aUnitWaitsForItsEstablishmentAndBecomesAnEntryThere() {
        String siren = siren(40000001);
        ImportReport units = run("units.csv", UNITS + unit(siren, "LES AMIS", "9220", "A"));

        assertThat(units.outcomes()).containsEntry(Outcome.UNCHANGED, 1);
        assertThat(units.findings()).containsEntry(Finding.UNIT_KEPT, 1);
        assertThat(fixture.number("select count(*) from organisation")).isZero();

        ImportReport places =
                run("places.csv", PLACES + place(siren, "00010", true, "38185", "A", "5.7245,45.1885,0.9"));

        assertThat(places.outcomes()).containsEntry(Outcome.CREATE, 1);
        assertThat(fixture.text("""
                        select concat_ws(' | ', o.slug, o.name, o.acronym, o.siret, o.rna, o.legal_category, f.code, o.naf_code,
                            o.naf25, b.code, o.ess, o.address, o.postal_code, t.code, o.position_kind, o.latitude, o.founded_on,
                            o.source, r.legal_category)
                        from organisation o join territory t on t.id = o.commune_id join legal_family f on f.id = o.family_id
                        join workforce_band b on b.id = o.workforce_band_id join perimeter_rule r on r.id = o.perimeter_rule_id
                        """))
                .isEqualTo("les-amis-grenoble | LES AMIS | LA | " + siret(siren, "00010")
                        + " | W382000001 | 9220 | association | 88.99B | 88.99Y | 11 | YES | 3 RUE DES LILAS | 38000 | 38185 | EXACT"
                        + " | 45.1885 | 1995-03-01 | SIRENE | 92");
    }

    @Test
    void bothFilesAgainChangeNothing() {
        String siren = siren(40000001);
        Path units = file("units.csv", UNITS + unit(siren, "LES AMIS", "9220", "A"));
        Path places = file(
                "places.csv",
                PLACES
                        + place(siren, "00010", true, "38185", "A", ",,")
                        + place(siren, "00028", false, "38185", "A", ",,"));
        fixture.run(units);
        assertThat(fixture.run(places).outcomes()).containsEntry(Outcome.CREATE, 2);
        fixture.run(units);
        Map<String, String> before = fixture.checksums();

        assertThat(fixture.run(units).outcomes()).containsEntry(Outcome.UNCHANGED, 1);
        assertThat(fixture.run(places).outcomes()).containsEntry(Outcome.UNCHANGED, 2);

        for (String table :
                new String[] {"organisation", "organisation_field_source", "sirene_unit", "directory_version"}) {
            assertThat(fixture.checksums()).containsEntry(table, String.valueOf(before.get(table)));
        }
    }

    @Test
    void anEntryOfTheNationalListIsCompletedNotDoubled() {
        String siren = siren(40000001);
        run("list.csv", ImportFixture.HEADER + siren + ",LES AMIS,,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n");
        ImportReport units = run("units.csv", UNITS + unit(siren, "LES AMIS", "9220", "A"));
        ImportReport places = run("places.csv", PLACES + place(siren, "00010", true, "38185", "A", ",,"));

        assertThat(units.outcomes()).containsEntry(Outcome.UPDATE, 1);
        assertThat(places.outcomes()).containsEntry(Outcome.UPDATE, 1);
        assertThat(fixture.text("select siret || ' ' || naf_code || ' ' || address || ' ' || source from organisation"))
                .isEqualTo(siret(siren, "00010") + " 88.99B 3 RUE DES LILAS NATIONAL_LIST");
    }

    @Test
    void whatSomebodyEditedIsContestedFieldByField() {
        String siren = siren(40000001);
        run("units.csv", UNITS + unit(siren, "LES AMIS", "9220", "A"));
        String places = PLACES + place(siren, "00010", true, "38185", "A", ",,");
        run("places.csv", places);
        fixture.jdbc()
                .sql("update organisation set address = 'Notre maison', version = version + 1")
                .update();

        ImportReport again = run(
                "places.csv", places.replace("38185", "38421").replace("38000,GRENOBLE", "38400,ST MARTIN D HERES"));

        assertThat(again.outcomes()).containsEntry(Outcome.CONFLICT, 1);
        assertThat(fixture.told(2))
                .contains("adresse : « Notre maison » dans l’annuaire, « 3 RUE DES LILAS » dans le fichier");
        assertThat(
                        fixture.text(
                                "select o.address || ' ' || t.name from organisation o join territory t on t.id = o.commune_id"))
                .isEqualTo("Notre maison Saint-Martin-d'Hères");
        assertThat(fixture.text("select theirs ->> 'address' from import_row where theirs is not null"))
                .isEqualTo("3 RUE DES LILAS");
    }

    @Test
    void publicBodiesPeopleAndCompaniesWithoutTheFlagStayOutside() {
        ImportReport report = run(
                "units.csv",
                UNITS
                        + unit(siren(21010283), "COMMUNE DE X", "9220", "A")
                        + unit(siren(40000002), "JEANNE DURAND", "1000", "A")
                        + unit(siren(40000003), "SOCIETE ANONYME", "5710", "A").replace(",O,88.99Y", ",N,88.99Y")
                        + unit(siren(40000004), "SOCIETE SOLIDAIRE", "5710", "A"));

        assertThat(report.outcomes()).containsEntry(Outcome.REJECTED, 3).containsEntry(Outcome.UNCHANGED, 1);
        assertThat(fixture.told(2)).contains("hors du périmètre de l’ESS", "organisme public");
        assertThat(fixture.told(4)).contains("ne fait pas état");
        assertThat(fixture.text("select string_agg(name, ',') from sirene_unit"))
                .isEqualTo("SOCIETE SOLIDAIRE");
        assertThat(fixture.number(
                        "select count(*) from import_row where raw::text like '%DURAND%' or name like '%DURAND%'"))
                .as("nobody's name is kept")
                .isZero();
    }

    @Test
    void whoIsNotToBeShownLeavesNoTrace() {
        String siren = siren(40000001);
        run("list.csv", ImportFixture.HEADER + siren + ",LES AMIS,,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n");
        String units = UNITS
                + unit(siren, "LES AMIS", "9220", "A").replace(siren + ",O", siren + ",P")
                + unit(siren(40000002), "SECRETE", "9220", "A").replace(",O,1995", ",N,1995");

        ImportReport report = run("units.csv", units);

        assertThat(report.outcomes()).containsEntry(Outcome.CLOSED, 1).containsEntry(Outcome.REJECTED, 1);
        assertThat(fixture.text("select kind || ' ' || state from closing_suggestion"))
                .isEqualTo("NOT_DIFFUSIBLE PENDING");
        assertThat(fixture.number("select count(*) from import_row where raw::text like '%SECRETE%'"))
                .isZero();
        assertThat(fixture.number("select count(*) from sirene_unit")).isZero();
        assertThat(fixture.text("select status from organisation")).isEqualTo("PUBLISHED");
    }

    @Test
    void whatCeasedIsSuggestedOnceNeverDeleted() {
        String siren = siren(40000001);
        String list = ImportFixture.HEADER + siren + ",LES AMIS,,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n";
        run("list.csv", list);
        String units = UNITS + unit(siren, "LES AMIS", "9220", "C") + unit(siren(40000002), "AUTRE", "9220", "C");

        ImportReport report = run("units.csv", units);

        assertThat(report.outcomes()).containsEntry(Outcome.CLOSED, 1).containsEntry(Outcome.REJECTED, 1);
        assertThat(fixture.told(2)).isEqualTo("cessée d’après le registre : une fermeture est proposée");
        assertThat(fixture.told(3)).isEqualTo("cessée, et absente de l’annuaire");
        assertThat(fixture.text("select o.status || ' ' || s.closed_on || ' ' || s.run_id from closing_suggestion s"
                        + " join organisation o on o.id = s.organisation_id"))
                .isEqualTo("PUBLISHED 2024-06-30 2");

        assertThat(run("units.csv", units).outcomes())
                .containsEntry(Outcome.CLOSED, 0)
                .containsEntry(Outcome.UNCHANGED, 1);
        fixture.service(Reversal.class).reverse(2, "Gaël");
        assertThat(fixture.number("select count(*) from closing_suggestion")).isZero();
    }

    @Test
    void pointsAreHeldAgainstTheCommune() {
        String siren = siren(40000001);
        run("units.csv", UNITS + unit(siren, "LES AMIS", "9220", "A"));
        run(
                "places.csv",
                PLACES
                        + place(siren, "00010", true, "38185", "A", "0,0,0.9")
                        + place(siren, "00028", false, "38185", "A", "2.35,48.85,0.9")
                        + place(siren, "00036", false, "38185", "A", "5.7245,45.1885,0.3")
                        + place(siren, "00044", false, "38185", "A", "5.7245,45.1885,0.8"));

        assertThat(fixture.jdbc()
                        .sql("select position_kind from organisation order by siret")
                        .query(String.class)
                        .list())
                .containsExactly("COMMUNE", "TO_CHECK", "TO_CHECK", "EXACT");
        assertThat(fixture.told(2)).contains("point en 0, 0");
        assertThat(fixture.told(3)).contains("point loin de la commune");
        assertThat(fixture.number("select count(*) from organisation_search where place is not null"))
                .isEqualTo(2);
    }

    @Test
    void anEstablishmentOfAnUnknownUnitOrAnotherRegionIsRefused() {
        String siren = siren(40000001);
        run("units.csv", UNITS + unit(siren, "LES AMIS", "9220", "A"));
        ImportReport report = run(
                "places.csv",
                PLACES
                        + place(siren, "00010", true, "75114", "A", ",,")
                        + place(siren(40000009), "00010", true, "38185", "A", ",,"));

        assertThat(report.outcomes()).containsEntry(Outcome.REJECTED, 2);
        assertThat(fixture.told(2)).contains("hors périmètre, autre département");
        assertThat(fixture.told(3)).contains("importez d’abord le fichier des unités légales");
    }

    @Test
    void outsidersAreCountedOnceTheyAreMany() {
        StringBuilder file = new StringBuilder(UNITS);
        for (int i = 0; i < 1_500; i++) {
            file.append(unit(siren(50_000_000L + i), "QUELQU UN", "1000", "A"));
        }
        ImportReport report = run("units.csv", file.toString());

        assertThat(report.read()).isEqualTo(1_500);
        assertThat(report.findings()).containsEntry(Finding.OUT_OF_PERIMETER, 1_500);
        assertThat(fixture.number("select count(*) from import_row")).isEqualTo(1_000);
    }

    static String unit(String siren, String name, String category, String state) {
        return siren + ",O,1995-03-01,LA,W382000001,11,2024-06-30," + state + "," + name + "," + category
                + ",88.99B,NAFRev2,"
                + (siren.startsWith("2") ? "00010" : siret(siren, "00010").substring(9)) + ",O,88.99Y\n";
    }

    static String siret(String siren, String nic) {
        for (int last = 0; last < 10; last++) {
            String siret = siren + nic.substring(0, 4) + last;
            if (fr.ess.directory.Siret.isValid(siret)) {
                return siret;
            }
        }
        throw new AssertionError(siren);
    }

    static String place(String siren, String nic, boolean office, String commune, String state, String point) {
        String siret = siret(siren, nic);
        return siren + "," + siret.substring(9) + "," + siret + ",O," + office + ",3,RUE,DES LILAS,38000,GRENOBLE,"
                + commune + ",2024-06-30," + state + "," + point + "\n";
    }

    private Path file(String name, String text) {
        return ImportFixture.file(folder, name, text);
    }

    private ImportReport run(String name, String text) {
        return fixture.run(file(name, text));
    }
}
