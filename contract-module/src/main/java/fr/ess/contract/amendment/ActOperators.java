package fr.ess.contract.amendment;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who an act says carries an action, or does so no longer. */
@Service
public class ActOperators {

    private final JdbcClient jdbc;

    ActOperators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One such saying. */
    public record Line(long id, long actionId, String action, String name, boolean ended) {}

    private record Organisation(long id, String name) {}

    public List<Line> of(long act) {
        return jdbc.sql("""
                        select o.id, o.action_id, coalesce(t.code || ' – ', '') || t.title as action, o.name, o.ended
                        from contract_act_operator o
                        cross join lateral (select v.code, v.title from contract_version v where v.element_id = o.action_id
                                            order by v.act_id = o.act_id desc, v.id desc limit 1) as t
                        where o.act_id = ? order by t.code, o.name
                        """).param(act).query(Line.class).list();
    }

    /**
     * Says that somebody carries an action, or no longer does; whoever is in the directory is linked to it.
     *
     * @param named by the name of its entry or the end of its address, or freely
     * @return false when the act says something of both already
     */
    @Transactional
    public boolean say(Act act, long action, String named, boolean ended) {
        Optional<Organisation> entry = entry(named);
        return jdbc.sql("""
                        insert into contract_act_operator (act_id, action_id, organisation_id, name, ended)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(act.id())
                        .param(action)
                        .param(entry.map(Organisation::id).orElse(null))
                        .param(entry.map(Organisation::name).orElse(named))
                        .param(ended)
                        .update()
                > 0;
    }

    @Transactional
    public boolean withdraw(long act, long line) {
        return jdbc.sql("delete from contract_act_operator where act_id = ? and id = ?")
                        .param(act)
                        .param(line)
                        .update()
                > 0;
    }

    private Optional<Organisation> entry(String named) {
        String slug = named.substring(named.lastIndexOf('/') + 1);
        List<Organisation> found = jdbc.sql("""
                        select id, coalesce(usual_name, name) as name from organisation
                        where slug = :slug or lower(name) = lower(:name) or lower(usual_name) = lower(:name) limit 2
                        """)
                .param("slug", slug)
                .param("name", named)
                .query(Organisation.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
