package fr.ess.contract.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which actions are to bring which expected effect: said from a day on, so that earlier days read as they did. */
@Service
public class EffectActions {

    private final JdbcClient jdbc;
    private final Clock clock;

    EffectActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says which actions bring {@code effect} from today on.
     *
     * @param started those that the person began from
     * @return false where somebody else said otherwise meanwhile: nothing is written then
     */
    @Transactional
    public boolean say(long effect, Set<Long> started, Set<Long> chosen) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select id from contract_element where id = ? for no key update")
                .param(effect)
                .query(Long.class)
                .single();
        Set<Long> current = today(effect, today);
        if (!current.equals(started)) {
            return false;
        }
        Set<Long> added = new TreeSet<>(chosen);
        added.removeAll(current);
        Set<Long> ended = new TreeSet<>(current);
        ended.removeAll(chosen);
        added.forEach(action -> line(effect, action, false, today));
        ended.forEach(action -> line(effect, action, true, today));
        return true;
    }

    private Set<Long> today(long effect, LocalDate today) {
        return jdbc.sql("""
                        select l.action_id from contract_element e
                        cross join lateral contract_effects_at(e.contract_id, :today) l
                        where e.id = :effect and l.effect_id = e.id
                        """)
                .param("today", today)
                .param("effect", effect)
                .query(Long.class)
                .set();
    }

    private void line(long effect, long action, boolean ended, LocalDate today) {
        jdbc.sql("""
                        insert into contract_effect_action (effect_id, action_id, ended, known_on, in_force_on)
                        values (?, ?, ?, ?, ?)
                        """).params(effect, action, ended, today, today).update();
    }
}
