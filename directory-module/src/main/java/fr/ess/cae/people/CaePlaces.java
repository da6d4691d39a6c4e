package fr.ess.cae.people;

import fr.ess.cae.CoOperative;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds the communes and the sectors that people name. */
@Service
public class CaePlaces {

    private final JdbcClient jdbc;

    CaePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sector of activity. */
    public record Sector(int id, String label) {}

    /** By INSEE's code or by name; of several that share it, the one in the co-operative's département. */
    public Optional<Integer> commune(CoOperative cae, String typed) {
        List<Integer> found = jdbc.sql("""
                        select t.id from territory t join territory d on d.id = t.departement_id
                        where t.level = 'COMMUNE' and (t.code = :typed or plain(t.name) = plain(:typed))
                        order by (t.code = :typed) desc, (d.code = :departement) desc, t.population desc nulls last limit 1""")
                .param("typed", typed)
                .param("departement", cae.departementCode())
                .query(Integer.class)
                .list();
        return found.stream().findFirst();
    }

    public List<Sector> sectors() {
        return jdbc.sql("select id, label from sector order by plain(label)")
                .query((row, number) -> new Sector(row.getInt("id"), row.getString("label")))
                .list();
    }

    public Optional<Integer> sector(String typed) {
        return sectors().stream()
                .filter(sector -> String.valueOf(sector.id()).equals(typed)
                        || sector.label().equalsIgnoreCase(typed))
                .map(Sector::id)
                .findFirst();
    }
}
