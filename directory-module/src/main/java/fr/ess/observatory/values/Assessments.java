package fr.ess.observatory.values;

import fr.ess.platform.web.RefusedException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The self-assessments of organisations: started, resumed, given, replaced and withdrawn by those who keep the entry. */
@Service
@Transactional
public class Assessments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Assessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every one of an organisation, the last first. */
    @Transactional(readOnly = true)
    public List<Assessment> of(long organisation, Grid grid) {
        return jdbc.sql("select * from values_sheet where organisation_id = ? and grid_id = ? order by id desc")
                .params(organisation, grid.id())
                .query((row, number) -> assessment(row))
                .list();
    }

    /** The one that counts. */
    @Transactional(readOnly = true)
    public Optional<Assessment> given(long organisation, Grid grid) {
        return in(AssessmentState.GIVEN, organisation, grid);
    }

    /** The one that somebody began. */
    @Transactional(readOnly = true)
    public Optional<Assessment> draft(long organisation, Grid grid) {
        return in(AssessmentState.DRAFT, organisation, grid);
    }

    private Optional<Assessment> in(AssessmentState state, long organisation, Grid grid) {
        return of(organisation, grid).stream()
                .filter(one -> one.state() == state)
                .findFirst();
    }

    /**
     * Keeps what was answered so far.
     *
     * @param seen the number and version of the draft that was on the screen, or null where there was none
     */
    public Assessment keep(
            long organisation,
            Grid grid,
            List<@Nullable ValuesAnswer> answers,
            @Nullable String note,
            @Nullable Seen seen) {
        Seen now = draft(organisation, grid)
                .map(one -> new Seen(one.id(), one.version()))
                .orElse(null);
        Short[] numbers = answers.stream()
                .map(answer -> answer == null ? null : (Short) (short) answer.number())
                .toArray(Short[]::new);
        if (now == null ? seen != null : !now.equals(seen)) {
            throw new RefusedException(
                    "Quelqu’un d’autre a répondu entre-temps pour votre organisation. Rouvrez le questionnaire pour partir de ses réponses.");
        }
        if (now == null) {
            jdbc.sql("""
                            insert into values_sheet (grid_id, organisation_id, answers, note, started_on)
                            values (?, ?, ?::smallint[], ?, ?)
                            on conflict (organisation_id, grid_id) where state = 'DRAFT' do nothing""")
                    .param(grid.id())
                    .param(organisation)
                    .param(numbers)
                    .param(note)
                    .param(LocalDate.now(clock))
                    .update();
        } else {
            jdbc.sql("update values_sheet set answers = ?::smallint[], note = ? where id = ? and version = ?")
                    .param(numbers)
                    .param(note)
                    .param(now.id())
                    .param(now.version())
                    .update();
        }
        return draft(organisation, grid).orElseThrow();
    }

    /** A draft as somebody saw it. */
    public record Seen(long id, long version) {}

    /** From now on these answers count, and what counted before does not. */
    public void give(
            long organisation,
            Grid grid,
            List<ValuesAnswer> answers,
            @Nullable String note,
            @Nullable Seen seen,
            String consent) {
        Assessment draft = keep(organisation, grid, new ArrayList<>(answers), note, seen);
        end(organisation, grid, AssessmentState.REPLACED);
        jdbc.sql("update values_sheet set state = 'GIVEN', given_on = ?, consent = ? where id = ?")
                .params(LocalDate.now(clock), consent, draft.id())
                .update();
    }

    /** From the next release on nothing of the organisation counts. */
    public void withdraw(long organisation, Grid grid) {
        if (end(organisation, grid, AssessmentState.WITHDRAWN) == 0) {
            throw new RefusedException("Il n’y a pas de réponses à retirer.");
        }
    }

    private int end(long organisation, Grid grid, AssessmentState state) {
        return jdbc.sql("""
                        update values_sheet set state = ?, ended_on = ?, note = null
                        where organisation_id = ? and grid_id = ? and state = 'GIVEN'""")
                .params(state.name(), LocalDate.now(clock), organisation, grid.id())
                .update();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                row.getLong("id"),
                AssessmentState.valueOf(row.getString("state")),
                answers(row.getArray("answers")),
                row.getString("note"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("given_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getLong("version"));
    }

    static List<@Nullable ValuesAnswer> answers(Array column) throws SQLException {
        List<@Nullable ValuesAnswer> answers = new ArrayList<>();
        for (Object number : (Object[]) column.getArray()) {
            answers.add(
                    number == null
                            ? null
                            : ValuesAnswer.of(((Number) number).intValue()).orElseThrow());
        }
        return answers;
    }
}
