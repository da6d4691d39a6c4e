package fr.ess.contract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.contract.SectorContract;
import fr.ess.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ClaimRegisterTests {

    private static final LocalDate SIGNED = LocalDate.of(2014, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2015, 6, 1);

    private static TestDatabase database;
    private static SectorContract contract;
    private static ClaimRegister register;

    @BeforeAll
    static void open() {
        database = TestDatabase.demonstration();
        contract = database.jdbc()
                .sql(
                        "select id, slug, title, first_year as \"firstYear\", last_year as \"lastYear\" from sector_contract")
                .query(SectorContract.class)
                .single();
        register = at(LATER);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static ClaimRegister at(LocalDate day) {
        return new ClaimRegister(
                database.jdbc(), Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    @Test
    void theFoundingDocumentsAreHeldSideBySide() {
        ClaimedFigure committees = known("Réunions d’un comité technique par an", SIGNED);
        assertThat(committees.claims().stream().map(claim -> claim.span().inFrench()))
                .containsExactlyInAnyOrder("au moins 2", "de 3 à 4");
        assertThat(committees.agreement()).isEqualTo(Agreement.AGREEING);
        assertThat(known("Ticket moyen de TRANSMEA pour une transmission", SIGNED)
                        .agreement())
                .isEqualTo(Agreement.DISAGREEING);
        assertThat(known("Participations prévues pour 2014", SIGNED).claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.span()).isEqualTo(Span.exactly(new BigDecimal("4472700.0000"))));
    }

    @Test
    void whatIsEnteredAndWithdrawnIsKnownFromItsDayOn() {
        ClaimedFigure figure = opened("Emplois créés");
        register.enter(figure, words(12));
        Claim claim = known("Emplois créés", LATER).claims().get(0);
        at(LATER.plusDays(10)).withdraw(claim, "Compté deux fois");
        at(LATER.plusDays(20)).withdraw(claim, "Une autre raison");

        assertThat(titles(LATER.minusDays(1))).doesNotContain("Emplois créés");
        assertThat(known("Emplois créés", LATER.plusDays(9)).standing()).hasSize(1);
        assertThat(known("Emplois créés", LATER.plusDays(10)).withdrawn())
                .singleElement()
                .satisfies(gone -> assertThat(gone.withdrawal())
                        .isEqualTo(new Claim.Withdrawal(LATER.plusDays(10), "Compté deux fois")));
    }

    @Test
    void aLineOfTheRegisterIsNeverChanged() {
        ClaimedFigure figure = opened("Emplois gardés");
        register.enter(figure, words(3));
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update contract_claim set low = 1 where figure_id = ?")
                        .param(figure.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.jdbc()
                        .sql("delete from contract_claim where figure_id = ?")
                        .param(figure.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aTitleStandsForOneFigureAndTheSecondToRenameItIsTold() {
        ClaimedFigure figure = opened("Chiffre d’affaires");
        assertThat(register.open(contract, new ClaimedFigure.Words("Chiffre d’affaires", "€", null)))
                .isEmpty();
        ClaimedFigure.Words words = new ClaimedFigure.Words("Chiffre d’affaires cumulé", "k€", "En milliers");
        assertThat(register.rename(figure, 0, words)).isEqualTo(ClaimRegister.Outcome.DONE);
        assertThat(register.rename(figure, 0, words)).isEqualTo(ClaimRegister.Outcome.OVERTAKEN);
        assertThat(register.rename(figure, 1, new ClaimedFigure.Words("CAE en Rhône-Alpes", "€", null)))
                .isEqualTo(ClaimRegister.Outcome.TITLE_TAKEN);
    }

    private static ClaimedFigure opened(String title) {
        long id = register.open(contract, new ClaimedFigure.Words(title, "emplois", null))
                .orElseThrow();
        return register.find(contract, id).orElseThrow();
    }

    private static Claim.Words words(long value) {
        return new Claim.Words(
                Span.exactly(BigDecimal.valueOf(value)), value + " emplois", "Un bilan", null, null, null, null);
    }

    private static List<String> titles(LocalDate day) {
        return register.at(contract, day).stream().map(ClaimedFigure::title).toList();
    }

    private static ClaimedFigure known(String title, LocalDate day) {
        return register.at(contract, day).stream()
                .filter(figure -> figure.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
