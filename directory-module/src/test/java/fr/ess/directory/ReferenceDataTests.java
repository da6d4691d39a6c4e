package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferenceDataTests {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theRegionIsRhoneAlpesWithItsEightDepartements() {
        assertThat(codes("select code from territory where level = 'REGION'")).containsExactly("82");
        assertThat(codes("select code from territory where level = 'DEPARTEMENT' order by code"))
                .containsExactly("01", "07", "26", "38", "42", "69", "73", "74");
    }

    @Test
    void everyCommuneHasADepartementAnEpciAPointAndAPostalCode() {
        assertThat(count("select count(*) from territory where level = 'COMMUNE'"))
                .isEqualTo(2_738);
        assertThat(count("""
                        select count(*) from territory c
                        where level = 'COMMUNE' and (departement_id is null or epci_id is null or latitude is null
                            or population is null
                            or not exists (select from postal_code p where p.commune_id = c.id))""")).isZero();
    }

    @Test
    void theDepartementIsThatOfTheInseeCode() {
        assertThat(count("""
                        select count(*) from territory c join territory d on d.id = c.departement_id
                        where c.level = 'COMMUNE' and (d.level <> 'DEPARTEMENT' or left(c.code, 2) <> d.code)""")).isZero();
    }

    @Test
    void threePostalCodesBelongToAnotherDepartementThanTheyLook() {
        assertThat(codes("""
                        select p.code || ' ' || c.name || ' ' || d.code
                        from postal_code p join territory c on c.id = p.commune_id
                        join territory d on d.id = c.departement_id
                        where left(p.code, 2) <> d.code order by p.code""")).containsExactly("01200 Éloise 74", "05700 Villebois-les-Pins 26", "48250 Laveyrune 07");
    }

    @Test
    void populationsAddUpAtEveryLevel() {
        assertThat(count("""
                        select count(*) from territory t
                        where level in ('DEPARTEMENT', 'EPCI') and population <> (
                            select sum(population) from territory c
                            where c.level = 'COMMUNE' and t.id in (c.departement_id, c.epci_id))""")).isZero();
        assertThat(count("select population from territory where level = 'REGION'"))
                .isEqualTo(count("select sum(population) from territory where level = 'COMMUNE'"));
    }

    @Test
    void pointsLieInTheRegionAndNearTheirEpci() {
        assertThat(count("""
                        select count(*) from territory
                        where latitude not between 44.1 and 46.6 or longitude not between 3.6 and 7.3""")).isZero();
        assertThat(codes("""
                        select c.name from territory c join territory e on e.id = c.epci_id
                        where abs(c.latitude - e.latitude) > 0.45 or abs(c.longitude - e.longitude) > 0.6""")).isEmpty();
        assertThat(count("select count(*) from territory where level = 'COMMUNE' and not position_estimated"))
                .isGreaterThanOrEqualTo(1_600);
    }

    @Test
    void theArrondissementsOfLyonRollUpToIt() {
        assertThat(codes("""
                        select f.code || ' ' || f.postal_code from former_commune f join territory c on c.id = f.commune_id
                        where f.kind = 'DISTRICT' and c.code = '69123' and f.latitude is not null order by f.code"""))
                .containsExactly(
                        "69381 69001",
                        "69382 69002",
                        "69383 69003",
                        "69384 69004",
                        "69385 69005",
                        "69386 69006",
                        "69387 69007",
                        "69388 69008",
                        "69389 69009");
    }

    @Test
    void nafHasAllItsSubclassesEachInOneOfTheSectors() {
        assertThat(count("select count(*) from naf")).isEqualTo(732);
        assertThat(count("select count(distinct section) from naf")).isEqualTo(21);
        assertThat(count("select count(distinct sector_id) from naf"))
                .isEqualTo(count("select count(*) from sector"))
                .isEqualTo(14);
        assertThat(codes("""
                        select n.code || ' ' || n.section || ' ' || s.code from naf n join sector s on s.id = n.sector_id
                        where n.code in ('88.99B', '86.10Z', '94.99Z', '90.01Z', '93.12Z', '38.32Z', '55.20Z') order by 1"""))
                .containsExactly(
                        "38.32Z E industrie",
                        "55.20Z I hebergement_restauration",
                        "86.10Z Q sante",
                        "88.99B Q action_sociale",
                        "90.01Z R arts_spectacles",
                        "93.12Z R sports_loisirs",
                        "94.99Z S vie_associative");
    }

    @Test
    void legalCategoriesFormThreeLevels() {
        assertThat(count("select count(*) from legal_category where length(code) = 4"))
                .isEqualTo(260);
        assertThat(count("""
                        select count(*) from legal_category
                        where length(code) > 1 and (parent_code is null or not starts_with(code, parent_code))""")).isZero();
        assertThat(codes("select code from legal_family order by id"))
                .containsExactly("association", "cooperative", "mutuelle", "fondation", "societe_commerciale_ess");
    }

    @Test
    void workforceBandsFollowEachOther() {
        assertThat(count("select count(*) from workforce_band")).isEqualTo(16);
        assertThat(count("""
                        select count(*) from (
                            select least, lag(most) over (order by id) as previous from workforce_band) b
                        where least > 0 and least <> previous + 1""")).isZero();
    }

    private static int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }

    private static List<String> codes(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
