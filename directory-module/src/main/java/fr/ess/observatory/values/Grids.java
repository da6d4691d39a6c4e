package fr.ess.observatory.values;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The grids of the self-assessment. */
@Service
public class Grids {

    private final JdbcClient jdbc;
    private final Clock clock;

    Grids(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one that is asked today. */
    public Grid current() {
        int id = jdbc.sql("select id from values_grid where since <= ? order by since desc limit 1")
                .param(LocalDate.now(clock))
                .query(Integer.class)
                .single();
        return of(id);
    }

    Grid of(int id) {
        List<Question> questions = jdbc.sql("""
                        select number, theme, wording, short, origin, source from values_question
                        where grid_id = ? order by number""")
                .param(id)
                .query((row, number) -> new Question(
                        row.getInt(1),
                        ValuesTheme.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        QuestionOrigin.valueOf(row.getString(5)),
                        row.getString(6)))
                .list();
        return jdbc.sql("select id, code, name, since, source from values_grid where id = ?")
                .param(id)
                .query((row, number) -> new Grid(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        questions))
                .single();
    }
}
