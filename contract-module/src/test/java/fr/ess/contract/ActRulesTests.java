package fr.ess.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself refuses what the rules of acts refuse. */
class ActRulesTests {

    private static TestDatabase database;
    private static JdbcClient jdbc;

    private ContractFixture one;

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
    void contract() {
        one = new ContractFixture(jdbc, 100_000);
    }

    @Test
    void nothingTakesEffectBeforeEveryPartyHasSigned() {
        long amendment = one.draft("AMENDMENT", 1);
        one.say(amendment, one.action, "I_1", "Agir mieux");
        assertRefused(() -> one.enterForce(amendment, one.signed, one.signed), "proposed and signed");
        one.propose(amendment);

        assertRefused(() -> one.enterForce(amendment, one.signed, one.signed), "Not signed by every party: Partie");
        assertThat(titleOn(one.signed)).isEqualTo("Agir");
    }

    @Test
    void anActWithoutALineForAPartyIsNotSignedEither() {
        long amendment = one.draft("AMENDMENT", 1);
        jdbc.sql("update contract_act set state = 'PROPOSED' where id = ?")
                .param(amendment)
                .update();

        assertRefused(() -> one.enterForce(amendment, one.signed, one.signed), "Not signed by every party: Partie");
    }

    @Test
    void anActHoldsFromItsLastSignatureOnAtTheEarliest() {
        long amendment = one.draft("AMENDMENT", 1);
        one.say(amendment, one.action, "I_1", "Agir mieux");
        LocalDate day = one.signed.plusMonths(6);
        one.sign(amendment, day);

        assertRefused(() -> one.enterForce(amendment, day, day.minusDays(1)), "before its last signature");
        assertRefused(() -> one.enterForce(amendment, day.minusDays(1), day), "before its last signature");
        one.enterForce(amendment, day, day.plusDays(9));

        assertThat(titleOn(day.plusDays(8))).isEqualTo("Agir");
        assertThat(titleOn(day.plusDays(9))).isEqualTo("Agir mieux");
    }

    @Test
    void aDecisionNeedsNoSignature() {
        long decision = one.draft("DECISION", 1);
        long added = one.element("ACTION");
        one.say(decision, added, "I_2", "Agir encore");
        one.enterForce(decision, one.signed.plusDays(1), one.signed.plusDays(1));

        assertThat(new ContractTrees(jdbc)
                        .at(one.contract, one.signed.plusDays(1))
                        .action("I_2"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update contract_version set title = 'Autre' where act_id = :act",
                "delete from contract_version where act_id = :act",
                "update contract_envelope set amount_cents = 1 where act_id = :act",
                "delete from contract_envelope where act_id = :act",
                "update contract_party_term set role = 'OPERATOR' where version_id in (select id from contract_version where act_id = :act)",
                "update contract_act set title = 'Autre' where id = :act",
                "update contract_act set state = 'DRAFT' where id = :act",
                "update contract_signature set signed_on = null where act_id = :act",
                "delete from contract_signature where act_id = :act",
                "delete from contract_act where id = :act",
            })
    void whatIsInForceIsNeverRewritten(String rewriting) {
        assertRefused(() -> jdbc.sql(rewriting).param("act", one.act).update(), "");
    }

    @Test
    void nothingIsAddedToWhatIsProposed() {
        long amendment = one.draft("AMENDMENT", 1);
        one.propose(amendment);

        assertRefused(() -> one.say(amendment, one.action, "I_1", "Agir mieux"), "fixed once it is proposed");
    }

    @Test
    void aDraftMayStillChange() {
        long amendment = one.draft("AMENDMENT", 1);
        long version = one.say(amendment, one.action, "I_1", "Agir mieux");

        assertThat(jdbc.sql("update contract_version set title = 'Agir bien' where id = ?")
                        .param(version)
                        .update())
                .isOne();
    }

    @Test
    void twoActionsNeverHaveTheSameCode() {
        long decision = one.draft("DECISION", 1);
        one.say(decision, one.element("ACTION"), "I_1", "Agir aussi");

        assertRefused(() -> one.enterForce(decision, one.signed, one.signed), "ACTION I_1 exists twice");
    }

    @Test
    void anActionThatEndsIsStillReadOnTheDaysBefore() {
        long amendment = one.draft("AMENDMENT", 1);
        one.end(amendment, one.action);
        LocalDate day = one.signed.plusYears(1);
        one.sign(amendment, day);
        one.enterForce(amendment, day, day);

        assertThat(new ContractTrees(jdbc).at(one.contract, day).actions()).isEmpty();
        assertThat(titleOn(day.minusDays(1))).isEqualTo("Agir");
    }

    @Test
    void anObjectiveIsUnderAnAxis() {
        long decision = one.draft("DECISION", 1);

        assertRefused(() -> one.say(decision, one.element("OBJECTIVE"), "1", "Objectif"), "cannot be under nothing");
    }

    private String titleOn(LocalDate day) {
        return new ContractTrees(jdbc)
                .at(one.contract, day)
                .action("I_1")
                .orElseThrow()
                .title();
    }

    private static void assertRefused(ThrowingCallable statement, String reason) {
        assertThatThrownBy(statement)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(reason);
    }
}
