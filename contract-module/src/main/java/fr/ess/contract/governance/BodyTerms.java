package fr.ess.contract.governance;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a body is from a day on; what was told before stays told of the days before. */
@Service
@Transactional
public class BodyTerms {

    private final JdbcClient jdbc;

    BodyTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the staff settle of a body. */
    public record Term(
            String name,
            String purpose,
            String composition,
            Rhythm rhythm,
            String rhythmText,
            String secretariat,
            int mostProxies,
            String source) {}

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody else changed it meanwhile: nothing was written. */
        OVERTAKEN
    }

    /** From {@code day} on, which is also when it was known. */
    public Outcome settle(GovernanceBody body, long version, Term term, LocalDate day) {
        int current = jdbc.sql("update contract_body set version = version + 1 where id = ? and version = ?")
                .params(body.id(), version)
                .update();
        if (current == 0) {
            return Outcome.OVERTAKEN;
        }
        jdbc.sql("""
                        insert into contract_body_term (body_id, name, purpose, composition, minimum, target_low, target_high,
                            rhythm, secretariat, most_proxies, axis_id, source, known_on, in_force_on)
                        values (:body, :name, :purpose, :composition, :minimum, :low, :high, :rhythm, :secretariat, :proxies,
                            cast(:axis as bigint), :source, :day, :day)
                        """)
                .param("body", body.id())
                .param("name", term.name())
                .param("purpose", term.purpose())
                .param("composition", term.composition())
                .param("minimum", term.rhythm().minimum())
                .param("low", term.rhythm().targetLow())
                .param("high", term.rhythm().targetHigh())
                .param("rhythm", term.rhythmText())
                .param("secretariat", term.secretariat())
                .param("proxies", term.mostProxies())
                .param("axis", body.axisId())
                .param("source", term.source())
                .param("day", day)
                .update();
        return Outcome.DONE;
    }
}
