package fr.ess.contract.amendment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a draft gives, funder by funder and year by year. */
@Service
@Transactional
public class DraftEnvelopes {

    private final JdbcClient jdbc;

    DraftEnvelopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes what the act gives for a cell.
     *
     * @param envelope with the version that was read, -1 where the act said nothing of it yet
     */
    public Drafts.Outcome give(Act act, EnvelopeWording envelope) {
        Long cents = envelope.amount() == null ? null : envelope.amount().cents();
        if (envelope.version() < 0) {
            return Drafts.outcome(jdbc.sql("""
                            insert into contract_envelope
                                (act_id, article_id, funder_id, year, amount_cents, certainty, condition, base_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (act_id, article_id, funder_id, year) do nothing
                            """)
                    .param(act.id())
                    .param(envelope.articleId())
                    .param(envelope.funderId())
                    .param(envelope.year())
                    .param(cents)
                    .param(envelope.certainty().name())
                    .param(envelope.condition())
                    .param(envelope.baseId())
                    .update());
        }
        return Drafts.outcome(jdbc.sql("""
                        update contract_envelope
                        set amount_cents = ?, certainty = ?, condition = ?, base_id = ?, version = version + 1
                        where act_id = ? and id = ? and version = ?
                        """)
                .param(cents)
                .param(envelope.certainty().name())
                .param(envelope.condition())
                .param(envelope.baseId())
                .param(act.id())
                .param(envelope.id())
                .param(envelope.version())
                .update());
    }

    public boolean withdraw(Act act, long envelope) {
        return jdbc.sql("delete from contract_envelope where act_id = ? and id = ?")
                        .param(act.id())
                        .param(envelope)
                        .update()
                > 0;
    }
}
