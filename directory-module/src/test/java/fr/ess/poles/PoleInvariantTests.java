package fr.ess.poles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not be told of a pole is refused by the database itself, whoever writes. */
class PoleInvariantTests {

    private static TestDatabase database;
    private static JdbcClient jdbc;

    private long pole;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        jdbc = database.jdbc();
        jdbc.sql(
                        "insert into territory (level, code, name) values ('DEPARTEMENT', '26', 'Drôme'), ('DEPARTEMENT', '42', 'Loire') on conflict do nothing")
                .update();
        jdbc.sql("""
                insert into territory (level, code, name, departement_id)
                select 'COMMUNE', '26281', 'Romans-sur-Isère', id from territory where level = 'DEPARTEMENT' and code = '26'
                on conflict do nothing""").update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void pole() {
        pole = jdbc.sql(
                        "insert into pole (slug, name, place, source) values ('p-' || nextval(pg_get_serial_sequence('pole', 'id')), 'P', 'Ici', 'S') returning id")
                .query(Long.class)
                .single();
    }

    private void accepted(String sql, @Nullable Object... values) {
        assertThatCode(() -> run(sql, values)).doesNotThrowAnyException();
    }

    private void refused(String sql, @Nullable Object... values) {
        assertThatThrownBy(() -> run(sql, values))
                .as(sql + " " + Arrays.toString(values))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void run(String sql, @Nullable Object... values) {
        assertThat(jdbc.sql(sql).param(pole).params(Arrays.asList(values)).update())
                .isPositive();
    }

    @Test
    void statesNeverOverlap() {
        String state = """
                insert into pole_state (pole_id, state, from_day, accuracy, start_known, until_day, source)
                values (?, ?, ?::date, ?, true, ?::date, 'S')""";
        accepted(state, "EMERGING", "2010-01-01", "YEAR", "2012-03-15");
        accepted(state, "SUPPORTED", "2012-03-15", "DAY", "2013-01-01");
        refused(state, "LABELLED", "2012-12-31", "DAY", null);
        accepted(state, "LABELLED", "2013-01-01", "DAY", null);
        refused(state, "SUPPORTED", "2020-01-01", "YEAR", null);
        refused(state, "EMERGING", "2009-01-01", "YEAR", "2009-01-01");
        refused(state, "EMERGING", "2008-06-15", "YEAR", "2009-01-01");
        refused(state, "FAMOUS", "2001-01-01", "YEAR", "2002-01-01");
    }

    @Test
    void aTopicIsToldOnceAndAsItIsToBe() {
        String fact =
                "insert into pole_fact (pole_id, topic, kind, choice, number, wording, source) values (?, ?, ?, ?, ?::integer, ?, 'S')";
        accepted(fact, "LEGAL_FORM", "ONE", "SAS", null, null);
        refused(fact, "LEGAL_FORM", "ONE", "SCIC", null, null);
        accepted(fact, "ACTIVITY", "SEVERAL", "ARTS", null, null);
        accepted(fact, "ACTIVITY", "SEVERAL", "SERVICES", null, null);
        refused(fact, "ACTIVITY", "SEVERAL", "ARTS", null, null);
        refused(fact, "TERRITORY", "ONE", "SAS", null, null);
        refused(fact, "TERRITORY", "SEVERAL", "RURAL", null, null);
        refused(fact, "TERRITORY", "ONE", null, null, "rural");
        refused(fact, "MEMBERS", "NUMBER", null, 0, null);
        refused(fact, "CREATED", "NUMBER", null, 12, null);
        refused(fact, "LED_BY", "TEXT", null, null, null);
        accepted(fact, "MEMBERS", "NUMBER", null, 15, "quinze");
    }

    @Test
    void anOrganisationTakesPartOnceAtATime() {
        long organisation = jdbc.sql(
                        "insert into organisation (slug, name, source) values ('o-' || ?, 'O', 'CRESS') returning id")
                .param(pole)
                .query(Long.class)
                .single();
        String member = """
                insert into pole_member (pole_id, organisation_id, name, part, from_day, accuracy, until_day, source)
                values (?, ?, 'O', 'MEMBER', ?::date, 'DAY', ?::date, 'S')""";
        accepted(member, organisation, "2010-01-01", "2012-01-01");
        refused(member, organisation, "2011-06-01", null);
        refused(member, organisation, null, "2010-06-01");
        accepted(member, organisation, "2012-01-01", null);
    }

    @Test
    void aPoleStandsInTheDepartementOfItsCommune() {
        String place = """
                update pole p set in_region = true, departement_id = (select id from territory where level = 'DEPARTEMENT' and code = v.d),
                    commune_id = (select id from territory where level = 'COMMUNE' and code = '26281')
                from (select ?::bigint as id, ?::text as d) v where p.id = v.id""";
        refused(place, "42");
        refused(place, "99");
        accepted(place, "26");
        refused("update pole set in_region = false where id = ?");
    }

    @Test
    void noMoreAnswersAreNamedThanWereTold() {
        long call = jdbc.sql(
                        "insert into pole_call (name, launched_by, answers, region_answers, source) values ('C' || ?, 'L', 3, 1, 'S') returning id")
                .param(pole)
                .query(Long.class)
                .single();
        String answer =
                "insert into pole_call_answer (pole_id, call_id, name, outcome, source) values (?, ?, ?, 'UNKNOWN', 'S')";
        accepted(answer, call, "Un");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into pole_call_answer (call_id, name, outcome, source) values (?, 'Deux', 'UNKNOWN', 'S')")
                        .param(call)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update pole_call set region_answers = 0 where id = ?")
                        .param(call)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update pole_call set region_answers = 4 where id = ?")
                        .param(call)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aShareIsOfHundred() {
        String share = "insert into pole_self_financing (pole_id, year, percent, source) values (?, ?, ?, 'S')";
        accepted(share, 2014, 100);
        refused(share, 2014, 40);
        refused(share, 2015, 101);
        refused(share, 2016, -1);
    }
}
