package fr.ess.transmea.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done on files, by whom, by when. */
@Service
@Transactional
public class FileTasks {

    private static final String TASKS = """
            select t.id, t.title, t.due_on, t.done_on, t.done_by, a.display_name as person, f.reference, f.company
            from buyout_task t join buyout_file f on f.id = t.file_id left join account a on a.id = t.account_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FileTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One task; {@code person} is null where it is nobody's. */
    public record Task(
            long id,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String doneBy,
            @Nullable String person,
            String reference,
            String company) {

        public boolean isLate(LocalDate today) {
            return doneOn == null && dueOn != null && dueOn.isBefore(today);
        }
    }

    public void add(long file, String title, @Nullable LocalDate due, @Nullable Long account, String by) {
        jdbc.sql("insert into buyout_task (file_id, title, due_on, account_id, created_by) values (?, ?, ?, ?, ?)")
                .param(file)
                .param(title)
                .param(due)
                .param(account)
                .param(by)
                .update();
    }

    /** Says that a task is done, once; nothing for one that was. */
    public Optional<String> finish(long task, String by) {
        return jdbc.sql(
                        "update buyout_task set done_on = ?, done_by = ? where id = ? and done_on is null returning title")
                .params(LocalDate.now(clock), by, task)
                .query(String.class)
                .optional();
    }

    /** Of a file: what waits, soonest first, then what was done. */
    @Transactional(readOnly = true)
    public List<Task> of(long file) {
        return jdbc.sql(TASKS + "where t.file_id = ? order by t.done_on desc nulls first, t.due_on nulls last, t.id")
                .param(file)
                .query(Task.class)
                .list();
    }

    /** What waits for somebody, soonest first. */
    @Transactional(readOnly = true)
    public List<Task> waiting(long account) {
        return jdbc.sql(TASKS
                        + "where t.account_id = ? and t.done_on is null order by t.due_on nulls last, t.id limit 200")
                .param(account)
                .query(Task.class)
                .list();
    }
}
