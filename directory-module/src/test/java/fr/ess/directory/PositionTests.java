package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points that cannot be right are kept, marked as to be checked, and not drawn. */
class PositionTests {

    private static final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.jdbc().sql("delete from organisation").update();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nowhere, as machines say it       |       | 0      | 0       | COMMUNE     | TO_CHECK
            Paris                             |       | 48.857 | 2.352   | EXACT       | TO_CHECK
            Paris, as the middle of a commune |       | 48.857 | 2.352   | APPROXIMATE | TO_CHECK
            Geneva, two km over the border    |       | 46.204 | 6.163   | EXACT       | TO_CHECK
            Annemasse, on the border          |       | 46.194 | 6.235   | EXACT       | EXACT
            Lausanne, inside the rectangle    |       | 46.52  | 6.633   | EXACT       | TO_CHECK
            Turin, inside the rectangle       |       | 45.07  | 7.1     | EXACT       | TO_CHECK
            Grenoble                          | 38185 | 45.1885| 5.7245  | EXACT       | EXACT
            Lyon, said to be in Grenoble      | 38185 | 45.7640| 4.8357  | EXACT       | TO_CHECK
            a neighbour, said to be Grenoble  | 38185 | 45.30  | 5.60    | EXACT       | TO_CHECK
            Vienne, over the Rhône            | 69123 | 45.5245| 4.8780  | EXACT       | TO_CHECK
            latitude and longitude exchanged  | 38185 | 5.7245 | 45.1885 | EXACT       | TO_CHECK
            """)
    void aPointIsDrawnWhereItCanBeTrue(
            String what, @Nullable String commune, double latitude, double longitude, String said, String kept) {
        insert(commune, latitude, longitude, said);

        assertThat(text("select position_kind from organisation")).isEqualTo(kept);
        assertThat(text("select (place is not null)::text from organisation_search"))
                .isEqualTo(String.valueOf(!kept.equals("TO_CHECK")));
        assertThat(text("select count(*)::text from map_cell where level = 10"))
                .isEqualTo(kept.equals("TO_CHECK") ? "0" : "1");
        assertThat(text("select latitude::text from organisation")).isNotNull();
    }

    @Test
    void movingToAnotherCommuneAsksAgain() {
        insert("38185", 45.1885, 5.7245, "EXACT");
        database.jdbc().sql("""
                update organisation set commune_id = (select id from territory where level = 'COMMUNE' and code = '69123')
                """).update();

        assertThat(text("select position_kind from organisation")).isEqualTo("TO_CHECK");
    }

    @Test
    void everyMiddleOfACommuneCouldBeDrawn() {
        assertThat(text("""
                select count(*)::text from territory c join territory d on d.id = c.departement_id
                where c.level = 'COMMUNE' and not exists (
                    select from departement_outline o
                    where o.departement = d.code and o.outline <-> point(c.longitude, c.latitude) <= 0.02)""")).isEqualTo("0");
    }

    private static void insert(@Nullable String commune, double latitude, double longitude, String kind) {
        database.jdbc()
                .sql("""
                        insert into organisation (slug, name, source, commune_id, latitude, longitude, position_kind)
                        values ('une', 'Une', 'CRESS',
                            (select id from territory where level = 'COMMUNE' and code = :commune),
                            :latitude, :longitude, :kind)""")
                .param("commune", commune)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("kind", kind)
                .update();
    }

    private static @Nullable String text(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }
}
