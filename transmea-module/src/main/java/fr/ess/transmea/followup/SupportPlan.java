package fr.ess.transmea.followup;

import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised to a company that is taken over, and how far each thing is. */
@Service
@Transactional
public class SupportPlan {

    private final JdbcClient jdbc;
    private final Clock clock;

    SupportPlan(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SupportItem> of(long file) {
        return jdbc.sql("""
                        select id, label, planned_on, state, state_on, note, example, version
                        from buyout_support_item where file_id = ? order by planned_on, id
                        """).param(file).query(SupportItem.class).list();
    }

    public void add(long file, String label, LocalDate plannedOn) {
        jdbc.sql("insert into buyout_support_item (file_id, label, planned_on, state_on) values (?, ?, ?, ?)")
                .params(file, label, plannedOn, LocalDate.now(clock))
                .update();
    }

    /**
     * @param version that whoever moves it saw
     * @throws RefusedException where somebody moved it before
     */
    public void move(long file, long item, SupportState state, String note, long version) {
        int moved = jdbc.sql("""
                        update buyout_support_item set state = ?, state_on = ?, note = ?, version = version + 1
                        where id = ? and file_id = ? and version = ?
                        """)
                .params(state.name(), LocalDate.now(clock), note, item, file, version)
                .update();
        if (moved == 0) {
            throw new RefusedException(
                    "Quelqu’un a changé cette action d’accompagnement entre-temps\u00a0: relisez-la.");
        }
    }
}
