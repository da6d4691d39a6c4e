package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.directory.CommuneMatch.Ambiguous;
import fr.ess.directory.CommuneMatch.Basis;
import fr.ess.directory.CommuneMatch.Resolved;
import fr.ess.directory.CommuneMatch.Unknown;
import fr.ess.platform.test.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoriesTests {

    private static TestDatabase database;
    private static Territories territories;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        territories = new Territories(database.jdbc());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "38100 | GRENOBLE                        | 38185",
                "38000 | Grenoble                        | 38185",
                "42000 | SAINT-ETIENNE                   | 42218",
                "42000 | ST ETIENNE                      | 42218",
                "42100 | Saint Etienne Cedex 2           | 42218",
                "74300 | ARACHES-LA-FRASSE               | 74014",
                "07690 | VILLEVOCANCE                    | 07342",
                "07320 | ST AGREVE                       | 07204",
                "38070 | SAINT QUENTIN FALLAVIER         | 38449",
                "38230 | PONT-DE-CHERUY                  | 38316",
                "69270 | ST ROMAIN AU MT D OR            | 69233",
                "38290 | VERPILLIERE (LA)                | 38537",
                "38290 | La Verpillière                  | 38537",
                "73100 | AIX LES BAINS                   | 73008",
                "69640 | VILLE S/ JARNIOUX               | 69265",
                "42410 | SAINT-PIERRE-DE-BŒUF            | 42272",
                "69230 | ST GENIS LAVAL                  | 69204",
                "01000 | 01000 BOURG EN BRESSE           | 01053",
                "26400 | Crest                           | 26108",
            })
    void spellingsOfAName(String postalCode, String name, String code) {
        assertThat(resolved(territories.resolve(postalCode, name)).commune().code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LYON",
                "Lyon",
                "LYON 3EME",
                "LYON 03",
                "LYON 3E ARRONDISSEMENT",
                "Lyon 3e Arrondissement",
                "LYON 3",
                "LYON CEDEX 03",
                "LYON 3 EME ARR"
            })
    void anArrondissementRollsUpToLyon(String name) {
        Resolved match = resolved(territories.resolve("69003", name));
        assertThat(match.commune().code()).isEqualTo("69123");
        assertThat(Objects.requireNonNull(match.district()).code()).isEqualTo("69383");
        assertThat(match.basis()).isEqualTo(Basis.CODE_AND_NAME);
        assertThat(match.latitude()).isNotEqualTo(match.commune().latitude());
    }

    @Test
    void anArrondissementThatContradictsThePostalCodeIsLeftOut() {
        Resolved match = resolved(territories.resolve("69003", "LYON 7EME"));
        assertThat(match.commune().code()).isEqualTo("69123");
        assertThat(match.district()).isNull();
        assertThat(match.remark()).contains("69003");
    }

    @ParameterizedTest
    @CsvSource({
        "48250, LAVEYRUNE, 07136, 07",
        "05700, VILLEBOIS LES PINS, 26374, 26",
        "01200, ELOISE, 74109, 74",
    })
    void theDepartementIsTheCommunesAndNotThePostalCodes(
            String postalCode, String name, String code, String departement) {
        Commune commune = resolved(territories.resolve(postalCode, name)).commune();
        assertThat(commune.code()).isEqualTo(code);
        assertThat(commune.departement()).isEqualTo(departement);
    }

    @Test
    void aLostLeadingZeroIsRestoredAndTold() {
        Resolved match = resolved(territories.resolve("1000", "BOURG-EN-BRESSE"));
        assertThat(match.commune().code()).isEqualTo("01053");
        assertThat(match.remark()).contains("01000");
    }

    @Test
    void everyHomonymIsAmbiguousByItsNameAlone() {
        List<String> homonyms = database.jdbc()
                .sql("select name from territory where level = 'COMMUNE' group by name having count(*) > 1")
                .query(String.class)
                .list();
        assertThat(homonyms).hasSize(36).contains("Savigny", "Saint-Priest");
        assertThat(homonyms)
                .allSatisfy(name -> assertThat(territories.resolve(null, name)).isInstanceOf(Ambiguous.class));
    }

    @Test
    void everyCommuneAnswersToItsPostalCodesAndItsNameInCapitals() {
        record Line(String postalCode, String code, String name) {}
        List<Line> lines = database.jdbc().sql("""
                        select p.code as postal_code, c.code, upper(unaccent(c.name)) as name
                        from postal_code p join territory c on c.id = p.commune_id""").query(Line.class).list();
        assertThat(lines).hasSizeGreaterThan(2_738).allSatisfy(line -> {
            Resolved match = resolved(territories.resolve(line.postalCode(), line.name()));
            assertThat(match.commune().code()).isEqualTo(line.code());
            assertThat(match.basis()).isEqualTo(Basis.CODE_AND_NAME);
        });
    }

    @Test
    void aPostalCodeOfSeveralCommunesAloneIsAmbiguous() {
        CommuneMatch match = territories.resolve("26400", "");
        assertThat(match).isInstanceOf(Ambiguous.class);
        assertThat(((Ambiguous) match).candidates()).extracting(Commune::name).contains("Crest");
    }

    @ParameterizedTest
    @CsvSource({
        "69600, OULLINS, 69149",
        "69310, PIERRE BENITE, 69149",
        "74940, ANNECY LE VIEUX, 74010",
        "01200, BELLEGARDE SUR VALSERINE, 01033",
        "01510, ARTEMARE, 01022",
        "38750, L ALPE D HUEZ, 38191",
    })
    void mergedCommunesAndPlacesAnswerByTheCommuneOfToday(String postalCode, String name, String code) {
        assertThat(resolved(territories.resolve(postalCode, name)).commune().code())
                .isEqualTo(code);
    }

    @Test
    void theOfficialNameGoesBeforeAnothersPostalLabel() {
        assertThat(resolved(territories.resolve("69320", "FEYZIN")).commune().code())
                .isEqualTo("69276");
    }

    @Test
    void aCedexIsFoundByItsName() {
        Resolved match = resolved(territories.resolve("38041", "GRENOBLE CEDEX 9"));
        assertThat(match.commune().code()).isEqualTo("38185");
        assertThat(match.basis()).isEqualTo(Basis.NAME);
        assertThat(match.remark()).contains("CEDEX");
    }

    @Test
    void anotherRegionIsUnknownEvenWhenANameIsTheSame() {
        assertThat(territories.resolve("75011", "PARIS")).isInstanceOf(Unknown.class);
        assertThat(territories.resolve("93200", "CREST")).isInstanceOf(Unknown.class);
    }

    @Test
    void aNameThatContradictsThePostalCodeIsAmbiguous() {
        assertThat(territories.resolve("74000", "VALENCE")).isInstanceOf(Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "????", "CEDEX", "12345678901234567890", "'; drop table territory; --"})
    void nonsenseIsUnknown(String name) {
        assertThat(territories.resolve(null, name)).isInstanceOf(Unknown.class);
        assertThat(territories.resolve("ABCDE", name)).isInstanceOf(Unknown.class);
        assertThat(territories.resolve(null, null)).isInstanceOf(Unknown.class);
    }

    @Test
    void oldInseeCodesLeadToTheCommuneOfToday() {
        assertThat(territories.byCode("69383").map(Commune::code)).contains("69123");
        assertThat(territories.byCode("69152").map(Commune::name)).contains("Oullins-Pierre-Bénite");
        assertThat(territories.byCode("75056")).isEmpty();
    }

    private static Resolved resolved(CommuneMatch match) {
        assertThat(match).isInstanceOf(Resolved.class);
        return (Resolved) match;
    }
}
