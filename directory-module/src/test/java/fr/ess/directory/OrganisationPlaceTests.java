package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** The département of an organisation: its commune's, or its own where no commune is known. */
class OrganisationPlaceTests {

    private static final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.jdbc().sql("delete from organisation").update();
    }

    private static void insert(@Nullable String commune, @Nullable String departement) {
        database.jdbc()
                .sql("""
                        insert into organisation (slug, name, source, commune_id, departement_id)
                        values ('une', 'Une', 'CRESS',
                            (select id from territory where level = 'COMMUNE' and code = :commune),
                            (select id from territory where level = 'DEPARTEMENT' and code = :departement))""")
                .param("commune", commune)
                .param("departement", departement)
                .update();
    }

    private static @Nullable String departement() {
        return database.jdbc()
                .sql("select d.code from organisation o left join territory d on d.id = o.departement_id")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Test
    void theCommuneDecides() {
        insert("38185", "26");

        assertThat(departement()).isEqualTo("38");
    }

    @Test
    void aDepartementMayBeAllThatIsKnown() {
        insert(null, "26");

        assertThat(departement()).isEqualTo("26");
    }

    @Test
    void whoLosesItsCommuneKeepsItsDepartement() {
        insert("38185", null);
        database.jdbc().sql("update organisation set commune_id = null").update();

        assertThat(departement()).isEqualTo("38");
    }

    @Test
    void aCommuneOfAnotherDepartementTakesItsOrganisationsAlong() {
        insert("38185", null);
        database.jdbc().sql("""
                update territory set departement_id = (
                    select id from territory where level = 'DEPARTEMENT' and code = :departement)
                where level = 'COMMUNE' and code = '38185'""").param("departement", "73").update();
        try {
            assertThat(departement()).isEqualTo("73");
        } finally {
            database.jdbc().sql("""
                update territory set departement_id = (
                    select id from territory where level = 'DEPARTEMENT' and code = :departement)
                where level = 'COMMUNE' and code = '38185'""").param("departement", "38").update();
        }
        assertThat(departement()).isEqualTo("38");
    }

    @Test
    void anotherKindOfTerritoryIsNoDepartement() {
        assertThatThrownBy(() -> database.jdbc().sql("""
                        insert into organisation (slug, name, source, departement_id)
                        select 'une', 'Une', 'CRESS', id from territory where level = 'EPCI' limit 1""").update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
