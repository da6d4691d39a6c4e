package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.HEADER;
import static fr.ess.directory.imports.ImportFixture.siren;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImporterTests {

    private static final String GRENOBLE = ",38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n";

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
    void aRowBecomesAnEntryOfTheDirectory() {
        ImportReport report =
                run("one.csv", HEADER + siren(30101236) + ",LES  AMIS DE LA TERRE,Association" + GRENOBLE);

        assertThat(report.count(Outcome.CREATE)).isEqualTo(1);
        assertThat(
                        fixture.text(
                                "select concat_ws(' | ', slug, o.name, f.code, ess, postal_code, t.name, position_kind, o.source)"
                                        + " from organisation o join territory t on t.id = commune_id join legal_family f on f.id = family_id"))
                .isEqualTo("les-amis-de-la-terre-grenoble | LES AMIS DE LA TERRE | association | YES | 38000 | Grenoble"
                        + " | COMMUNE | NATIONAL_LIST");
        assertThat(report.findings()).containsExactly(Map.entry(Finding.NAME_SPACES_REPAIRED, 1));
        assertThat(fixture.text("select f.name_vector @@ search_query('terres amis') from organisation_search f"))
                .isEqualTo("t");
    }

    @Test
    void everyRowGetsOneOutcomeAndItsReasons() {
        String one = siren(301012);
        String file = HEADER
                + one.substring(2) + ",UN,,1000,BOURG-EN-BRESSE,1,AIN,AUVERGNE RHONE ALPES\n" // 2
                + siren(40000001) + ".0,DEUX,Association,1000.0,Bourg en Bresse,01,AIN,Auvergne-Rhône-Alpes\n" // 3
                + "3.01012365E8,TROIS,GROUPEMENT DE FAIT" + GRENOBLE // 4
                + "3.01E8,QUATRE,Association" + GRENOBLE // 5
                + "301012366,CINQ,Association" + GRENOBLE // 6
                + siren(40000006) + ", ,Association" + GRENOBLE // 7
                + ",SEPT,Association" + GRENOBLE // 8
                + siren(40000008) + ",HUIT,Association,75001,PARIS,75,PARIS,ILE DE FRANCE\n" // 9
                + siren(40000009)
                + ",NEUF,Association,63000,CLERMONT-FERRAND,63,PUY DE DOME,AUVERGNE RHONE ALPES\n" // 10
                + siren(40000010) + ",DIX,Association,38000,GRENOBLE,38,ISERE,\n" // 11
                + siren(40000011) + ",ONZE,Association,38999,NULLE PART,38,ISERE,AUVERGNE RHONE ALPES\n" // 12
                + siren(21010283) + ",DOUZE,Association" + GRENOBLE // 13
                + siren(40000013) + ",TREIZE,Association,38000\n" // 14
                + siren(40000010) + ",DIX,Association,38000,GRENOBLE,38,ISERE,\n" // 15
                + siren(40000011) + ",AUTRE,Association,38999,NULLE PART,38,ISERE,AUVERGNE RHONE ALPES\n" // 16
                + siren(40000014) + ",\"QUATORZE\nBIS\",Association" + GRENOBLE // 17 and 18
                + siren(40000015) + ",QUINZE,Association,,,,,\n" // 19
                + siren(40000016) + ",SEIZE, SUITE,Association" + GRENOBLE; // 20

        ImportReport report = run("all.csv", file);

        assertThat(report.read()).isEqualTo(18);
        assertThat(report.outcomes())
                .isEqualTo(Map.of(
                        Outcome.CREATE,
                        7,
                        Outcome.UPDATE,
                        0,
                        Outcome.UNCHANGED,
                        1,
                        Outcome.CONFLICT,
                        0,
                        Outcome.CLOSED,
                        0,
                        Outcome.REJECTED,
                        10));
        assertThat(report.findings())
                .containsEntry(Finding.SIREN_ZERO_RESTORED, 1)
                .containsEntry(Finding.POSTAL_CODE_ZERO_RESTORED, 1)
                .containsEntry(Finding.POSTAL_CODE_NUMBER_REPAIRED, 1)
                .containsEntry(Finding.DEPARTEMENT_ZERO_RESTORED, 1)
                .containsEntry(Finding.SIREN_NUMBER_REPAIRED, 2)
                .containsEntry(Finding.FAMILY_MISSING, 1)
                .containsEntry(Finding.FAMILY_UNKNOWN, 1);
        assertThat(rejections())
                .containsExactly(
                        Map.entry(5, "SIREN arrondi par un tableur, ses derniers chiffres sont perdus « 3.01E8 »"),
                        Map.entry(6, "SIREN faux (clé de Luhn) « 301012366 »"),
                        Map.entry(7, "nom absent"),
                        Map.entry(8, "SIREN absent"),
                        Map.entry(9, "hors périmètre, autre région « ILE DE FRANCE »"),
                        Map.entry(10, "hors périmètre, autre département « 63 »"),
                        Map.entry(14, "nombre de cellules inattendu : 4 au lieu de 8"),
                        Map.entry(16, "même SIREN, mais d’autres valeurs, que la ligne 12"),
                        Map.entry(19, "rien ne situe la ligne dans le périmètre"),
                        Map.entry(20, "nombre de cellules inattendu : 9 au lieu de 8"));
        assertThat(fixture.told(4)).contains("famille non reconnue", "« GROUPEMENT DE FAIT »");
        assertThat(fixture.told(11)).isEqualTo("région absente, déduite de la commune");
        assertThat(fixture.told(12)).startsWith("commune introuvable, laissée vide");
        assertThat(fixture.told(13)).startsWith("organisme public");
        assertThat(fixture.told(15)).contains("répète à l’identique la ligne 11");
        assertThat(fixture.text("select siren from organisation where name = 'UN'"))
                .isEqualTo(one);
        assertThat(fixture.text("select siren from organisation where name = 'TROIS'"))
                .isEqualTo("301012365");
        assertThat(fixture.text("select ess from organisation where name = 'DOUZE'"))
                .isEqualTo("NO");
        assertThat(fixture.text("select name from organisation where name like 'QUATORZE%'"))
                .isEqualTo("QUATORZE BIS");
        assertThat(fixture.number("select count(*) from organisation where name = 'ONZE' and commune_id is null"
                        + " and position_kind is null and family_id is not null"))
                .isEqualTo(1);
        assertThat(fixture.number("select count(*) from import_row")).isEqualTo(18);
        assertThat(fixture.number("select cardinality(raw) from import_row where line = 14"))
                .isEqualTo(4);
    }

    @Test
    void aRowWhoseCommuneIsUnknownIsCountedInItsDepartement() {
        String row = siren(30101236) + ",LES AMIS,Association,38999,ATLANTIDE,38,ISERE,AUVERGNE RHONE ALPES\n";
        assertThat(run("one.csv", HEADER + row).count(Outcome.CREATE)).isEqualTo(1);
        assertThat(fixture.text("""
                        select d.code || ' ' || (o.commune_id is null) || ' ' || (s.departement_id = d.id)
                        from organisation o join organisation_search s on s.organisation_id = o.id
                        join territory d on d.id = o.departement_id""")).isEqualTo("38 true true");

        assertThat(run("again.csv", HEADER + row).count(Outcome.UNCHANGED)).isEqualTo(1);

        String moved = row.replace(",38,ISERE,", ",26,DROME,");
        assertThat(run("moved.csv", HEADER + moved).count(Outcome.UPDATE)).isEqualTo(1);
        assertThat(fixture.text(
                        "select before ->> 'departement_id' is not null from import_row where before is not null"))
                .isEqualTo("t");

        fixture.jdbc().sql("""
                update organisation set departement_id = (select id from territory where code = '42' and level = 'DEPARTEMENT')
                """).update();
        assertThat(run("contested.csv", HEADER + moved).count(Outcome.CONFLICT)).isEqualTo(1);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Path file = ImportFixture.file(
                folder,
                "twice.csv",
                HEADER + siren(40000001) + ",UN,Association" + GRENOBLE + siren(40000002)
                        + ",DEUX,,38999,NULLE PART,38,ISERE,\n");
        fixture.run(file);
        Map<String, String> before = fixture.checksums();

        ImportReport second = fixture.run(file);

        assertThat(second.outcomes()).containsEntry(Outcome.UNCHANGED, 2).containsEntry(Outcome.CREATE, 0);
        assertThat(fixture.checksums())
                .allSatisfy((name, sum) -> assertThat(sum)
                        .as(name)
                        .satisfiesAnyOf(
                                same -> assertThat(same).isEqualTo(before.get(name)),
                                other -> assertThat(name).containsAnyOf("import_r", "journal")));
        assertThat(fixture.number("select count(*) from import_row where run_id = 2"))
                .isEqualTo(1);
    }

    @Test
    void aTrialWritesNothingAtAll() {
        run("first.csv", HEADER + siren(40000001) + ",UN,Association" + GRENOBLE);
        Map<String, String> before = fixture.checksums();

        ImportReport trial = fixture.run(
                ImportFixture.file(
                        folder,
                        "trial.csv",
                        HEADER + siren(40000001) + ",UN BIS,Association" + GRENOBLE + siren(40000002) + ",DEUX,"
                                + GRENOBLE + "1,TROIS," + GRENOBLE),
                true);

        assertThat(trial.run()).isNull();
        assertThat(trial.outcomes())
                .containsEntry(Outcome.UPDATE, 1)
                .containsEntry(Outcome.CREATE, 1)
                .containsEntry(Outcome.REJECTED, 1);
        assertThat(fixture.checksums()).isEqualTo(before);
    }

    @Test
    void whatAnEarlierImportSetIsUpdatedAndCanBeTakenBack() {
        run("a.csv", HEADER + siren(40000001) + ",UN,Association" + GRENOBLE);

        ImportReport report = run(
                "b.csv",
                HEADER + siren(40000001) + ",UN BIS,Association,1000,BOURG-EN-BRESSE,1,AIN,AUVERGNE RHONE ALPES\n");

        assertThat(report.count(Outcome.UPDATE)).isEqualTo(1);
        assertThat(fixture.text("select concat_ws(' | ', o.name, postal_code, t.name, version, slug)"
                        + " from organisation o join territory t on t.id = commune_id"))
                .isEqualTo("UN BIS | 01000 | Bourg-en-Bresse | 1 | un-grenoble");
        assertThat(fixture.text("select before ->> 'name' || ' ' || (before ->> 'postal_code') || ' '"
                        + " || (select name from territory where id = (before ->> 'commune_id')::int)"
                        + " from import_row where run_id = 2"))
                .isEqualTo("UN 38000 Grenoble");
    }

    @Test
    void aFieldThatSomebodyEditedBecomesAConflictAndTheOthersFollow() {
        run("a.csv", HEADER + siren(40000001) + ",UN,Association" + GRENOBLE);
        fixture.jdbc().sql("update organisation set name = 'Un, corrigé'").update();
        String changed = HEADER + siren(40000001) + ",UN,Association,38100,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n";

        ImportReport report = run("b.csv", changed);

        assertThat(report.outcomes()).containsEntry(Outcome.CONFLICT, 1);
        assertThat(fixture.told(2)).isEqualTo("nom : « Un, corrigé » dans l’annuaire, « UN » dans le fichier");
        assertThat(fixture.text("select name || ' ' || postal_code from organisation"))
                .isEqualTo("Un, corrigé 38100");
        assertThat(run("b.csv", changed).outcomes()).containsEntry(Outcome.CONFLICT, 1);
        assertThat(fixture.text("select version from organisation")).isEqualTo("1");
    }

    @Test
    void anEntryOfTheSeedIsCompletedButNotRewritten() {
        String siren = siren(40000001);
        fixture.jdbc()
                .sql("insert into organisation (slug, name, acronym, siren, source) values"
                        + " ('a', 'Économie & Solidarité', 'ES', :siren, 'SEED')")
                .param("siren", siren)
                .update();

        ImportReport report = run(
                "a.csv",
                HEADER + siren + ",ECONOMIE ET SOLIDARITE,Association" + GRENOBLE + siren(40000002) + ",DEUX,"
                        + GRENOBLE);
        assertThat(report.outcomes()).containsEntry(Outcome.CONFLICT, 1).containsEntry(Outcome.CREATE, 1);
        assertThat(fixture.text("select name || ' ' || postal_code || ' ' || ess from organisation where slug = 'a'"))
                .isEqualTo("Économie & Solidarité 38000 YES");

        assertThat(run("b.csv", HEADER + siren + ",ES,Association" + GRENOBLE).outcomes())
                .as("the acronym is one of the entry's names")
                .containsEntry(Outcome.UNCHANGED, 1);
    }

    @Test
    void anExampleIsNeverTakenForTheRealThing() {
        fixture.jdbc()
                .sql("insert into organisation (slug, name, siren, source, example) values"
                        + " ('a', 'Exemple', :siren, 'EXAMPLE', true)")
                .param("siren", siren(40000001))
                .update();

        assertThat(run("a.csv", HEADER + siren(40000001) + ",UN," + GRENOBLE).outcomes())
                .containsEntry(Outcome.CREATE, 1);
    }

    @Test
    void ofSeveralEstablishmentsTheOneInTheCommuneIsMeant() {
        String siren = siren(40000001);
        fixture.jdbc()
                .sql(
                        "insert into organisation (slug, name, siren, source, commune_id) select 'un-' || id, 'UN', :siren,"
                                + " 'NATIONAL_LIST', id from territory where level = 'COMMUNE' and name in ('Grenoble', 'Valence')")
                .param("siren", siren)
                .update();

        assertThat(run("a.csv", HEADER + siren + ",UN BIS," + GRENOBLE).outcomes())
                .containsEntry(Outcome.UPDATE, 1);
        assertThat(
                        fixture.text(
                                "select t.name from organisation o join territory t on t.id = commune_id where o.name = 'UN BIS'"))
                .isEqualTo("Grenoble");
        ImportReport elsewhere =
                run("b.csv", HEADER + siren + ",UN,,1000,BOURG-EN-BRESSE,1,AIN,AUVERGNE RHONE ALPES\n");
        assertThat(elsewhere.outcomes()).containsEntry(Outcome.CONFLICT, 1);
        assertThat(fixture.told(2)).contains("plusieurs fiches de l’annuaire portent ce SIREN : 2");
    }

    @Test
    void addressesAreUniqueWhateverTheOrderOfTheRows() {
        String a = siren(40000001);
        String b = siren(40000002);
        String c = siren(40000003);
        run(
                "a.csv",
                HEADER + a + ",COMITE DES FETES," + GRENOBLE + b + ",Comité des fêtes," + GRENOBLE + c
                        + ",+ + +,,38999,NULLE PART,38,ISERE,AUVERGNE RHONE ALPES\n");
        run("b.csv", HEADER + siren(40000004) + ",COMITE DES FETES," + GRENOBLE);

        assertThat(fixture.jdbc()
                        .sql("select slug from organisation order by siren")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "comite-des-fetes-grenoble-" + a,
                        "comite-des-fetes-grenoble-" + b,
                        "organisation-" + c,
                        "comite-des-fetes-grenoble");
    }

    @Test
    void anImportDuringAnotherIsRefused() throws Exception {
        try (Connection other = fixture.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('directory_import', 0))");

            assertThatThrownBy(() -> run("a.csv", HEADER + siren(40000001) + ",UN," + GRENOBLE))
                    .isInstanceOf(ImportFailure.class)
                    .hasMessageStartingWith("Un autre import est en cours");
            other.rollback();
        }
    }

    @Test
    void aFileThatBreaksInTheMiddleLeavesNothingBehind() {
        Map<String, String> before = fixture.checksums();

        assertThatThrownBy(() ->
                        run("a.csv", HEADER + (siren(40000001) + ",UN," + GRENOBLE) + siren(40000002) + ",DEUX,,38"))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("la ligne 3, la dernière, s’arrête avant la fin de ses cellules");

        assertThat(fixture.checksums()).isEqualTo(before);
    }

    @Test
    void theJournalTellsTheImportOnce() {
        int before = fixture.number("select count(*) from journal_entry where action = 'import.applied'");

        run("a.csv", HEADER + siren(40000001) + ",UN," + GRENOBLE);

        assertThat(fixture.number("select count(*) from journal_entry where action = 'import.applied'"))
                .isEqualTo(before + 1);
        assertThat(fixture.text("select actor_name || ', ' || purpose || ', ' || subject_id from journal_entry"
                        + " where action = 'import.applied' order by id desc limit 1"))
                .isEqualTo("essai, Import n° 1, 1");
    }

    private java.util.List<Map.Entry<Integer, String>> rejections() {
        return fixture.told.stream()
                .filter(row -> row.outcome() == Outcome.REJECTED)
                .map(row -> Map.entry(
                        row.line(),
                        ImportFixture.plain(row.reasons().get(row.reasons().size() - 1))))
                .toList();
    }

    private ImportReport run(String name, String text) {
        return fixture.run(ImportFixture.file(folder, name, text));
    }
}
