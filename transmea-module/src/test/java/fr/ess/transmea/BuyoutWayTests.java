package fr.ess.transmea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files move by passages only, along the ways that program and database agree on. */
class BuyoutWayTests {

    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);

    private static TestDatabase database;
    private static JdbcClient jdbc;
    private FundFixture fund;
    private long file;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        jdbc = database.jdbc();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void receive() {
        fund = new FundFixture(jdbc, Euros.of(5_500_000));
        file = fund.file(DAY);
    }

    @Test
    void theDatabaseKnowsTheSameWaysAsTheProgram() {
        for (BuyoutStage from : BuyoutStage.values()) {
            for (BuyoutStage to : BuyoutStage.values()) {
                boolean allowed = jdbc.sql("select buyout_may_pass(?, ?)")
                        .params(from.name(), to.name())
                        .query(Boolean.class)
                        .single();
                assertThat(from.mayPassTo(to)).as("%s to %s", from, to).isEqualTo(allowed);
            }
        }
    }

    @Test
    void goingBackErasesNothing() {
        fund.pass(file, DAY.plusDays(1), BuyoutStage.QUALIFIED, BuyoutStage.STUDY, BuyoutStage.QUALIFIED);
        assertThat(stageOn(DAY)).isEqualTo("LEAD");
        assertThat(stageOn(DAY.plusDays(2))).isEqualTo("STUDY");
        assertThat(stageOn(DAY.plusDays(3))).isEqualTo("QUALIFIED");
        assertThat(jdbc.sql("select count(*) from buyout_passage where file_id = ?")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aStageIsNeitherSkippedNorSetNorPassedBeforeTheLast() {
        assertThatThrownBy(() -> fund.pass(file, DAY, BuyoutStage.COMMITTEE))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("does not go from LEAD to COMMITTEE");
        assertThatThrownBy(() -> fund.pass(file, DAY.minusDays(1), BuyoutStage.QUALIFIED))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("does not move before");
        assertThatThrownBy(() -> jdbc.sql("update buyout_file set stage = 'FUNDED' where id = ?")
                        .param(file)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("Only a passage moves a file");
        assertThatThrownBy(() -> jdbc.sql("delete from buyout_passage where file_id = ?")
                        .param(file)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoSawAnotherStageMovesNothing() {
        fund.pass(file, DAY, BuyoutStage.QUALIFIED);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, recorded_by)
                        values (?, 2, 'LEAD', 'QUALIFIED', ?, 'essai')""").params(file, DAY).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("The file is at QUALIFIED by now");
    }

    private String stageOn(LocalDate day) {
        return jdbc.sql("select stage from buyout_stages_at(?, ?) where file_id = ?")
                .params(fund.fund, day, file)
                .query(String.class)
                .single();
    }
}
