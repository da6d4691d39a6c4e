package fr.ess.transmea.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Nine seats, one holder each, over time; what is barred gets none. */
class SeatTests {

    private static final LocalDate DAY = CommitteeFixture.DAY;

    private static TestDatabase database;
    private CommitteeFixture one;

    @BeforeAll
    static void open() {
        database = TestDatabase.demonstration();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void committee() {
        one = new CommitteeFixture(database);
    }

    private void appoint(int seat, int account, String institution, boolean chair) {
        one.within(() -> {
            one.mandates.appoint(one.fund, seat, one.accounts.get(account), institution, DAY, chair);
            return true;
        });
    }

    private static void refused(String why, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.sentence()).contains(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Région Rhône-Alpes",
                "la région",
                "Conseil régional",
                "Le Conseil Régional de Rhône-Alpes",
                "CONSEIL REGIONAL"
            })
    void theRegionGetsNoSeatUnderAnyOfItsNames(String name) {
        String asked = name.startsWith("la ") ? name.substring(3) : name;
        assertThat(one.mandates.bar(one.fund, asked, DAY)).contains("essai");
        refused("ne peut pas siéger", () -> appoint(1, 0, asked, false));
        long institution = one.of.key(
                "insert into committee_institution (fund_id, name) values (?, ?) returning id", one.fund.id(), asked);
        assertThatThrownBy(() -> one.jdbc
                        .sql("""
                                insert into committee_mandate (fund_id, seat, account_id, institution_id, begins_on)
                                values (?, 1, ?, ?, ?)""")
                        .params(one.fund.id(), one.accounts.get(0), institution, DAY)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("barred from the committee: essai");
    }

    @Test
    void othersOfTheRegionAreNotTheRegion() {
        appoint(1, 0, "Chambre régionale de l’économie sociale", false);
        appoint(2, 1, "Agence régionale de développement", false);
        assertThat(one.mandates.on(one.fund.id(), DAY)).hasSize(2);
    }

    @Test
    void aSeatHasOneHolderAndSomebodyOneSeatAndTheCommitteeOneChair() {
        appoint(1, 0, "Banque", true);
        refused("déjà occupé", () -> appoint(1, 1, "Mutuelle", false));
        refused("siège déjà", () -> appoint(2, 0, "Banque", false));
        refused("présidence", () -> appoint(2, 1, "Banque", true));
        refused("n’existe pas", () -> appoint(10, 1, "Banque", false));
    }

    @Test
    void aMandateEndsOnceAndTheSeatIsFreeFromThen() {
        appoint(1, 0, "Banque", true);
        long mandate = one.mandateIds().get(0);
        refused("après son premier jour", () -> one.mandates.end(one.fund, mandate, DAY));
        one.mandates.end(one.fund, mandate, DAY.plusDays(10));
        refused("déjà terminé", () -> one.mandates.end(one.fund, mandate, DAY.plusDays(20)));
        one.mandates.appoint(one.fund, 1, one.accounts.get(1), "banque", DAY.plusDays(10), true);
        assertThat(one.mandates.on(one.fund.id(), DAY.plusDays(9)))
                .extracting(Mandate::name)
                .containsExactly("Membre 1");
        assertThat(one.mandates.on(one.fund.id(), DAY.plusDays(10)))
                .extracting(Mandate::name, Mandate::institution)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Membre 2", "Banque"));
    }

    @Test
    void theDemonstrationSeatsNineAndNotTheRegion() {
        long told = one.jdbc
                .sql("select id from fund where slug = 'transmea'")
                .query(Long.class)
                .single();
        assertThat(one.mandates.on(told, DAY))
                .hasSize(9)
                .noneMatch(mandate -> mandate.institution().contains("égion"))
                .filteredOn(Mandate::chair)
                .hasSize(1);
        assertThat(one.mandates.rules(told, DAY))
                .get()
                .extracting(CommitteeRules::quorum)
                .isEqualTo(5);
    }
}
