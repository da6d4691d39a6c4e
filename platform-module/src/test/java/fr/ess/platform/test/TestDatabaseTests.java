package fr.ess.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void eachDatabaseIsMigratedAndItsOwn() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            insertFamily(one.jdbc());
            assertThat(ownFamilies(one.jdbc())).isEqualTo(1);
            assertThat(ownFamilies(other.jdbc())).isZero();
        }
    }

    @Test
    void theDemonstrationKeepsAHistoryOfItsOwn() {
        try (TestDatabase fresh = TestDatabase.fresh();
                TestDatabase demonstration = TestDatabase.demonstration()) {
            String sql = "select to_regclass('flyway_demo_history') is not null";
            assertThat(demonstration.jdbc().sql(sql).query(Boolean.class).single())
                    .isTrue();
            assertThat(fresh.jdbc().sql(sql).query(Boolean.class).single()).isFalse();
        }
    }

    private static void insertFamily(JdbcClient jdbc) {
        jdbc.sql("insert into legal_family (id, code, label, source) values (99, 'own', 'Own', 'test')")
                .update();
    }

    private static int ownFamilies(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from legal_family where code = 'own'")
                .query(Integer.class)
                .single();
    }
}
