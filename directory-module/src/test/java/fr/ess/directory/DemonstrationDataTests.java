package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonstrationDataTests {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.demonstration();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aboutThreeThousandExamplesStandBesideTheNamedOrganisations() {
        assertThat(count("select count(*) from organisation where example")).isEqualTo(3_000);
        assertThat(count("select count(*) from organisation where source = 'SEED'"))
                .isEqualTo(67);
    }

    @Test
    void everyExampleIsMarkedAndCannotBeTakenForARealOne() {
        assertThat(count("""
                        select count(*) from organisation
                        where example and (source <> 'EXAMPLE' or siren is not null or siret is not null
                            or phone is not null or address is not null
                            or website not like 'https://www.%.example' or email not like 'contact@%.example')""")).isZero();
    }

    @Test
    void everyExampleIsInARealCommuneWithOneOfItsPostalCodesAndAPoint() {
        assertThat(count("""
                        select count(*) from organisation o
                        where example and (latitude is null or description is null or family_id is null
                            or sector_id is null or workforce_band_id is null
                            or not exists (select from territory c join postal_code p on p.commune_id = c.id
                                           where c.id = o.commune_id and c.level = 'COMMUNE' and p.code = o.postal_code))""")).isZero();
        assertThat(count("select count(distinct commune_id) from organisation where example"))
                .isGreaterThan(1_000);
    }

    @Test
    void examplesLieAroundTheirCommune() {
        assertThat(count("""
                        select count(*) from organisation o join territory c on c.id = o.commune_id
                        where o.example and distance_km(o.latitude, o.longitude, c.latitude, c.longitude) > 8""")).isZero();
    }

    @Test
    void examplesCoverEveryFamilyAndSectorAndHaveHomonyms() {
        assertThat(count("select count(distinct family_id) from organisation where example"))
                .isEqualTo(5);
        assertThat(count("select count(distinct sector_id) from organisation where example"))
                .isEqualTo(14);
        assertThat(count("select count(*) from organisation where name = 'Comité des fêtes'"))
                .isGreaterThan(50);
    }

    @Test
    void theFamilyIsTheOneThatThePerimeterGives() {
        PerimeterRules rules = new Perimeter(database.jdbc()).rules();
        record Line(String slug, String legalCategory, String nafCode, Short familyId) {}
        List<Line> lines = database.jdbc()
                .sql("select slug, legal_category, naf_code, family_id from organisation where example")
                .query(Line.class)
                .list();
        assertThat(lines).allSatisfy(line -> {
            PerimeterRules.Decision decision = rules.decide(
                    new PerimeterRules.Unit(null, line.legalCategory(), line.nafCode(), true),
                    LocalDate.of(2026, 11, 22));
            assertThat(decision.familyId()).isNotNull().isEqualTo(line.familyId());
        });
    }

    @Test
    void theSixteenPartnerAuthoritiesAreThereAndOutsideTheSocialEconomy() {
        assertThat(strings("""
                        select coalesce(usual_name, name) from organisation
                        where ess = 'NO' and description like 'Collectivité partenaire%' order by slug"""))
                .containsExactlyInAnyOrder(
                        "Conseil général de l’Ardèche",
                        "Conseil général de l’Isère",
                        "Grand Lyon",
                        "Communauté d’agglomération Grenoble Alpes Métropole",
                        "Saint-Étienne Métropole",
                        "Roannais Agglomération",
                        "Communauté d’agglomération Porte de l’Isère",
                        "Communauté d’agglomération du Pays Voironnais",
                        "Syndicat mixte Rhône Pluriel",
                        "Syndicat mixte du Pays de l’Ardèche méridionale",
                        "Syndicat mixte du Pays du Sud-Grésivaudan",
                        "Communauté de communes du Val de Drôme",
                        "Ville de Lyon",
                        "Ville de Grenoble",
                        "Ville de Villeurbanne",
                        "Parc naturel régional du Pilat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en Ardèche      | Natura Scop, Pollen",
                "dans la Drôme   | Arcoop, Solstice",
                "en Isère        | 3Bis, A2+Entreprendre, Cabestan, Vecteur Activité",
                "dans la Loire   | Talents Croisés",
                "dans le Rhône   | Calad’Impulsion, Cap Services, Elycoop, Escale Création, Graines de Sol",
                "en Savoie       | Oxalis",
                "en Haute-Savoie | Amétis, Axalp",
            })
    void theSeventeenCooperativesOfActivityAndEmploymentAreThere(String where, String names) {
        assertThat(database.jdbc()
                        .sql("""
                                select name from organisation
                                where description like :start and family_id = 2 and ess = 'YES' and siren is null""")
                        .param("start", "Coopérative d’activité et d’emploi " + where + ",%")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07 | conseil-general-ardeche, natura-scop, pays-ardeche-meridionale, pollen, smac-07",
                "26 | arcoop, solstice",
                "38 | 3bis, a2-entreprendre, cabestan, conseil-general-isere, vecteur-activite",
                "42 | talents-croises",
                "69 | calad-impulsion, cap-services, elycoop, escale-creation, graines-de-sol",
                "73 | oxalis",
                "74 | ametis, axalp",
            })
    void whereTheDocumentsNameADepartementAndNoCommuneItIsKept(String departement, String slugs) {
        assertThat(database.jdbc()
                        .sql("""
                                select o.slug from organisation o join territory d on d.id = o.departement_id
                                where o.source = 'SEED' and o.commune_id is null and d.code = :departement""")
                        .param("departement", departement)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(slugs.split(", "));
    }

    @Test
    void partiesPolesAndNetworksHaveTheAddressesThatAccountsAreScopedTo() {
        assertThat(strings("select slug from organisation where source = 'SEED'"))
                .contains(
                        "etat",
                        "region-rhone-alpes",
                        "caisse-des-depots",
                        "cress-rhone-alpes",
                        "urscop-rhone-alpes",
                        "oxalis",
                        "cap-services",
                        "coop-a-dom",
                        "pole-sud-archer",
                        "culture-et-cooperation",
                        "smac-07",
                        "val-horizon",
                        "coorace-rhone-alpes",
                        "uriopss-rhone-alpes",
                        "rhone-developpement-initiative",
                        "la-nef",
                        "credit-cooperatif",
                        "macif");
    }

    @Test
    void everyNamedOrganisationSaysWhichDocumentNamesIt() {
        assertThat(count("select count(*) from organisation where source = 'SEED' and source_note is null"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from organisation where source = 'SEED' and (siren is not null or phone is not null)"))
                .isZero();
    }

    private static int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }

    private static List<String> strings(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
