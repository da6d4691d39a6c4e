package fr.ess.contract.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.contract.indicator.IndicatorBook.Outcome;
import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said of an indicator stays, on the days when it was known. */
class IndicatorBookTests {

    private static final TestDatabase database = TestDatabase.demonstration();
    private static final JdbcClient jdbc = database.jdbc();
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final Author AUTHOR = new Author(null, "Essai");
    private static final LocalDate BEGINNING = LocalDate.of(2015, 1, 10);
    private static final LocalDate LATER = LocalDate.of(2015, 6, 10);

    private final Indicators indicators = new Indicators(jdbc);
    private final IndicatorBook book =
            new IndicatorBook(jdbc, new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
    private final SectorContract contract = jdbc.sql(
                    "select id, slug, title, first_year, last_year from sector_contract where slug = 'ess-2014-2016'")
            .query(SectorContract.class)
            .single();
    private long action;
    private String code = "";

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anIndicator() {
        action = jdbc.sql("select element_id from contract_version where code = 'III_1.1.3'")
                .query(Long.class)
                .single();
        code = "T" + CODES.incrementAndGet();
        assertThat(book.create(contract, code, definition(IndicatorKind.SUM, "Reprises"), AUTHOR, BEGINNING))
                .isEqualTo(Outcome.DONE);
    }

    private IndicatorDefinition definition(IndicatorKind kind, String title) {
        return new IndicatorDefinition(
                title,
                "",
                "reprises",
                "Reprises",
                kind.hasTwoTerms() ? "Poids" : null,
                0,
                false,
                new AddingRules(kind, Adding.ADD, Adding.ADD, kind == IndicatorKind.STOCK ? Adding.LAST : Adding.ADD),
                fr.ess.contract.indicator.ValueSource.ENTERED,
                null,
                null,
                null,
                true,
                BEGINNING,
                List.of(action));
    }

    private Indicator indicator(LocalDate day) {
        return indicators.find(contract, day, code).orElseThrow();
    }

    private Outcome say(
            @Nullable Long of,
            @Nullable Integer where,
            int year,
            String value,
            @Nullable Long instead,
            LocalDate known) {
        return book.record(
                indicator(known).id(),
                new Reading(of, where, year, null, new BigDecimal(value), null),
                fr.ess.contract.indicator.ValueSource.ENTERED,
                instead,
                instead == null ? null : "Erreur de saisie",
                AUTHOR,
                known);
    }

    private BigDecimal figure(LocalDate day) {
        return IndicatorFigures.of(
                        contract,
                        indicator(day),
                        day,
                        indicators.lines(indicator(day).id(), day),
                        Scope.ALL)
                .value()
                .orElseThrow();
    }

    @Test
    void aCorrectionChangesNothingOfWhatWasKnownBefore() {
        say(action, null, 2014, "12", null, BEGINNING);
        long first = indicators.lines(indicator(LATER).id(), BEGINNING).get(0).id();
        assertThat(say(action, null, 2014, "14", first, LATER)).isEqualTo(Outcome.DONE);

        assertThat(figure(BEGINNING)).isEqualByComparingTo("12");
        assertThat(figure(LATER)).isEqualByComparingTo("14");
        assertThat(indicators.lines(indicator(LATER).id(), LATER)).hasSize(2);
    }

    @Test
    void ofTwoCorrectionsOfOneLineTheSecondIsTold() {
        say(action, null, 2014, "12", null, BEGINNING);
        long first = indicators.lines(indicator(LATER).id(), BEGINNING).get(0).id();
        say(action, null, 2014, "14", first, LATER);

        assertThat(say(action, null, 2014, "15", first, LATER)).isEqualTo(Outcome.OVERTAKEN);
        assertThat(say(action, null, 2014, "15", null, LATER)).isEqualTo(Outcome.TAKEN);
        assertThat(figure(LATER)).isEqualByComparingTo("14");
    }

    @Test
    void theSameThingIsNotCountedTwice() {
        say(action, null, 2014, "12", null, BEGINNING);

        assertThat(say(null, null, 2014, "40", null, LATER)).isEqualTo(Outcome.REFUSED);
        assertThat(say(action, territory(), 2014, "3", null, LATER)).isEqualTo(Outcome.REFUSED);
        assertThat(say(action, territory(), 2015, "3", null, LATER)).isEqualTo(Outcome.DONE);
    }

    private int territory() {
        return jdbc.sql("select id from territory where level = 'DEPARTEMENT' and code = '69'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aValueOutsideTheContractOrBelowNothingIsRefused() {
        assertThat(say(action, null, 2017, "1", null, LATER)).isEqualTo(Outcome.REFUSED);
        assertThat(say(action, null, 2014, "-1", null, LATER)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aDefinitionIsReadAsItWasOnItsDay() {
        long id = indicator(BEGINNING).id();
        assertThat(book.redefine(id, 1, definition(IndicatorKind.SUM, "Reprises suivies"), AUTHOR, LATER))
                .isEqualTo(Outcome.DONE);

        assertThat(indicator(LATER.minusDays(1)).title()).isEqualTo("Reprises");
        assertThat(indicator(LATER).title()).isEqualTo("Reprises suivies");
        assertThat(book.redefine(id, 1, definition(IndicatorKind.SUM, "Autre"), AUTHOR, LATER))
                .isEqualTo(Outcome.OVERTAKEN);
    }

    @Test
    void aKindStays() {
        assertThat(book.redefine(indicator(LATER).id(), 1, definition(IndicatorKind.MEAN, "Moyenne"), AUTHOR, LATER))
                .isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update contract_indicator_line set first = 0",
                "delete from contract_indicator_line",
                "update contract_indicator_version set title = 'autre'"
            })
    void theDatabaseKeepsWhatWasWritten(String statement) {
        say(action, null, 2014, "12", null, BEGINNING);

        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
