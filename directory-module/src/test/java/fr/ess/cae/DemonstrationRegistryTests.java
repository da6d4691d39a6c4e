package fr.ess.cae;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fictitious people add up to what was told of 31 December 2011, and the money of that year to its total. */
class DemonstrationRegistryTests {

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
    void thePeopleOfTheEndOf2011AreThoseThatWereTold() {
        assertThat(count("where counted")).isEqualTo(1_517);
        assertThat(count("where true")).isEqualTo(1_529);
        assertThat(count("where counted and is_new")).isEqualTo(506);
        assertThat(count("where counted and is_new and situation in ('JOB_SEEKER', 'RSA')"))
                .as("74 %% of 506")
                .isEqualTo(374);
        assertThat(count("where counted and is_new and gender = 'WOMAN'"))
                .as("54 %% of 506")
                .isEqualTo(273);
    }

    @Test
    void theSeventeenCoOperativesAreInTheDirectory() {
        assertThat(number("select count(*) from cae where organisation_id is not null"))
                .isEqualTo(17);
        assertThat(number("select count(*) from cae where trade = 'SECTOR'")).isEqualTo(2);
        assertThat(
                        number(
                                "select count(*) from cae c join organisation o on o.id = c.organisation_id where o.slug <> c.slug"))
                .isZero();
    }

    @Test
    void theMoneyOf2011IsThatOfTheSource() {
        assertThat(number("select sum(amount_cents) from cae_financing where year = 2011"))
                .isEqualTo(282_500_000);
        assertThat(
                        number(
                                "select round(10000.0 * sum(amount_cents) filter (where source_kind = 'ENTREPRENEURS') / sum(amount_cents)) from cae_financing"))
                .as("61,06 %%")
                .isEqualTo(6_106);
    }

    @Test
    void everyoneIsAnExampleAndNamedSo() {
        assertThat(number("select count(*) from cae_person where not example")).isZero();
        assertThat(number("select count(*) from cae_person_identity where last_name not like '%-Exemple'"))
                .isZero();
    }

    @Test
    void theYearBeginsWithThoseWhoWereThereAndEndsWithThoseWhoAre() {
        assertThat(number("select closing from cae_flow(null, '2011-01-01', '2011-12-31')"))
                .isEqualTo(1_517);
        assertThat(number("select entries from cae_flow(null, '2011-01-01', '2011-12-31')"))
                .isEqualTo(506);
        assertThat(number("select exits from cae_flow(null, '2011-01-01', '2011-12-31')"))
                .isPositive();
        assertThat(number("select opening + entries - exits - closing from cae_flow(null, '2011-01-01', '2011-12-31')"))
                .isZero();
    }

    private static long count(String where) {
        return number("select count(*) from cae_people_at('2011-12-31') " + where);
    }

    private static long number(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
