package fr.ess.observatory.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of the demonstration's answers is what an independent query counts, and neither it nor what was given ever changes. */
class ValuesReleasesTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-03-01T10:00:00Z"), ZoneId.of("Europe/Paris"));

    private static TestDatabase database;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;
    private static ValuesReleases releases;
    private static Assessments assessments;
    private static Grid grid;

    @BeforeAll
    static void tell() {
        database = TestDatabase.demonstration();
        jdbc = database.jdbc();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        releases = new ValuesReleases(jdbc, new ReleaseBook(jdbc, CLOCK), CLOCK);
        assessments = new Assessments(jdbc, CLOCK);
        grid = new Grids(jdbc, CLOCK).current();
        assertThat(inTransaction(() -> releases.told(grid)))
                .extracting(ValuesRelease::number)
                .containsExactly(2, 1);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void everyNumberIsThatOfAnIndependentCount() {
        assertThat(count("select count(*) from values_figure where favourable is not null"))
                .isGreaterThan(150);
        assertThat(jdbc.sql("""
                        select f.release_id, f.part, f.key, f.question
                        from values_figure f cross join lateral (
                            select count(*) as organisations,
                                   count(*) filter (where s.answers[f.question] = 4) as yes,
                                   count(*) filter (where s.answers[f.question] in (3, 4)) as favourable,
                                   count(*) filter (where s.answers[f.question] in (1, 2)) as unfavourable,
                                   count(*) filter (where s.answers[f.question] = 0) as not_concerned
                            from values_release_sheet r join values_sheet s on s.id = r.sheet_id
                            where r.release_id = f.release_id
                              and (f.part = 'REGION' or f.part = 'DEPARTEMENT' and r.departement_id = f.key
                                   or f.part = 'FAMILY' and r.family_id = f.key)) c
                        where c.organisations <> f.organisations or f.yes is not null and c.yes <> f.yes
                           or f.question > 0 and (c.favourable, c.unfavourable, c.not_concerned)
                              is distinct from (f.favourable, f.unfavourable, f.not_concerned)""").query().listOfRows()).isEmpty();
    }

    @Test
    void onlyOrganisationsThatTheDirectoryShowsAreCounted() {
        assertThat(count("""
                        select count(*) from values_release_sheet r join organisation o on o.id = r.organisation_id
                        where o.status <> 'PUBLISHED' or o.ess <> 'YES'""")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update values_grid set name = 'x'",
                "delete from values_question",
                "update values_release set day = day + 1",
                "delete from values_release_sheet",
                "insert into values_release_sheet (release_id, organisation_id, sheet_id) select 1, o.id, s.id from values_sheet s join organisation o on o.id = s.organisation_id where o.id not in (select organisation_id from values_release_sheet where release_id = 1) limit 1",
                "delete from values_figure",
                "insert into values_figure (release_id, part, key, question, organisations) values (1, 'FAMILY', 99, 0, 3)",
                "update values_sheet set answers = array_fill(4::smallint, array[12]) where state = 'REPLACED'",
                "update values_sheet set state = 'GIVEN', ended_on = null where state = 'WITHDRAWN'",
                "delete from values_sheet where state = 'GIVEN'",
                "insert into values_sheet (grid_id, organisation_id, answers, started_on) select 1, min(id), '{1,2}', current_date from organisation",
                "insert into values_sheet (grid_id, organisation_id, answers, started_on) select 1, min(id), array_fill(5::smallint, array[12]), current_date from organisation"
            })
    void theDatabaseRefuses(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    private static long organisation(String slug) {
        return jdbc.sql("select id from organisation where slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }

    private static void give(long organisation, ValuesAnswer each) {
        assessments.give(
                organisation, grid, grid.questions().stream().map(q -> each).toList(), null, null, "oui");
    }

    @Test
    void whatWasGivenStaysInTheHistoryOfTheOrganisation() {
        long pollen = organisation("pollen");
        List<@Nullable ValuesAnswer> begun = grid.questions().stream()
                .map(question -> question.number() == 1 ? ValuesAnswer.YES : null)
                .toList();
        Assessment draft = inTransaction(() -> assessments.keep(pollen, grid, begun, "note", null));
        assertThat(draft.isComplete()).isFalse();
        assertThatThrownBy(() -> assessments.keep(pollen, grid, begun, null, new Assessments.Seen(draft.id(), 99)))
                .isInstanceOf(RefusedException.class);
        transaction.executeWithoutResult(status -> assessments.give(
                pollen,
                grid,
                grid.questions().stream().map(q -> ValuesAnswer.NO).toList(),
                "note",
                new Assessments.Seen(draft.id(), draft.version()),
                "oui"));
        transaction.executeWithoutResult(status -> give(pollen, ValuesAnswer.YES));
        transaction.executeWithoutResult(status -> assessments.withdraw(pollen, grid));
        assertThat(assessments.of(pollen, grid))
                .extracting(Assessment::state)
                .containsExactly(AssessmentState.WITHDRAWN, AssessmentState.REPLACED);
        assertThat(assessments.of(pollen, grid)).extracting(Assessment::note).containsOnlyNulls();
        assertThat(assessments.given(pollen, grid)).isEqualTo(Optional.empty());
    }

    @Test
    void oneMoreOrganisationIsNotToldAndTenAre() {
        List<String> slugs = List.of(
                "arcoop", "solstice", "3bis", "cabestan", "elycoop", "ametis", "axalp", "natura-scop", "oxalis");
        transaction.executeWithoutResult(status -> {
            give(organisation("arcoop"), ValuesAnswer.YES);
            assertThatThrownBy(() -> releases.open(grid, "essai")).isInstanceOf(RefusedException.class);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < slugs.size(); i++) {
                give(organisation(slugs.get(i)), ValuesAnswer.of(i % 5).orElseThrow());
            }
            releases.open(grid, "essai");
            ToldValues told = releases.last(grid).orElseThrow();
            assertThat(told.release().number()).isEqualTo(3);
            assertThat(told.organisations(ValuesGroup.REGION)).isNotNull();
            assertThatThrownBy(() -> releases.open(grid, "essai")).isInstanceOf(RefusedException.class);
            status.setRollbackOnly();
        });
        assertThat(count("select count(*) from values_release")).isEqualTo(2);
    }
}
