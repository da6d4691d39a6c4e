package fr.ess.transmea.exit;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the committee of engagement said of leaving a file. */
@Component
class CommitteeOpinions implements DivestmentOpinions {

    private final JdbcClient jdbc;

    CommitteeOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Opinion> latest(long file, LocalDate day) {
        return jdbc.sql("""
                        select decided_on, outcome = 'ADOPTED' as favourable from committee_decision
                        where file_id = ? and kind = 'DIVESTMENT' and outcome in ('ADOPTED', 'REJECTED') and decided_on <= ?
                        order by decided_on desc, id desc limit 1
                        """)
                .params(file, day)
                .query((row, number) -> new Opinion(
                        row.getObject("decided_on", LocalDate.class),
                        row.getBoolean("favourable"),
                        row.getBoolean("favourable") ? "Avis favorable à la sortie" : "Avis défavorable à la sortie"))
                .optional();
    }
}
