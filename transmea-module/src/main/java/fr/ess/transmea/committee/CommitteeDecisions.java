package fr.ess.transmea.committee;

import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.ledger.Commitments;
import fr.ess.transmea.ledger.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes items, which decides them for good, and tells which decisions hold. */
@Service
@Transactional
public class CommitteeDecisions {

    private static final String DECISIONS = """
            select d.*, i.session_id, w.decided_on as withdrawn_on
            from committee_decision d join committee_item i on i.id = d.item_id
            left join committee_decision w on w.withdraws_id = d.id
            """;

    private final JdbcClient jdbc;
    private final Votes votes;
    private final BuyoutFiles files;
    private final Commitments commitments;
    private final Conditions conditions;
    private final Clock clock;

    CommitteeDecisions(
            JdbcClient jdbc,
            Votes votes,
            BuyoutFiles files,
            Commitments commitments,
            Conditions conditions,
            Clock clock) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.files = files;
        this.commitments = commitments;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Of a session, by item. */
    @Transactional(readOnly = true)
    public List<Decision> ofSession(long session) {
        return jdbc.sql(DECISIONS + " where i.session_id = ? order by i.position")
                .param(session)
                .query(CommitteeDecisions::decision)
                .list();
    }

    /** On a file, the latest first. */
    @Transactional(readOnly = true)
    public List<Decision> ofFile(long file) {
        return jdbc.sql(DECISIONS + " where d.file_id = ? order by d.id desc")
                .param(file)
                .query(CommitteeDecisions::decision)
                .list();
    }

    /** The decision to invest that holds for a file at the end of a day. */
    @Transactional(readOnly = true)
    public Optional<Decision> inForce(BuyoutFile file, LocalDate day) {
        return jdbc.sql(DECISIONS + " join committee_in_force(?, ?) f on f.id = d.id where d.file_id = ?")
                .params(file.fundId(), day, file.id())
                .query(CommitteeDecisions::decision)
                .optional();
    }

    /**
     * Closes an item with what the votes come to. A decision to invest commits the fund and sets its conditions; one that
     * takes another back releases what that committed and ends its conditions. Votes that are on their way are waited
     * for, and counted.
     */
    public Tally close(Session session, AgendaItem asked, String by) {
        jdbc.sql("select id from committee_session where id = ? for no key update")
                .param(session.id())
                .query(Long.class)
                .single();
        jdbc.sql("select id from committee_item where id = ? for no key update")
                .param(asked.id())
                .query(Long.class)
                .single();
        Tally tally = votes.poll(session, asked).tally();
        BuyoutFile file = files.find(asked.fileId()).orElseThrow();
        boolean binding = tally.outcome() == VoteOutcome.ADOPTED && asked.kind().decides();
        Optional<Decision> before = binding ? inForce(file, LocalDate.MAX) : Optional.empty();
        CommitteeFaults.telling(() -> jdbc.sql("""
                        insert into committee_decision (item_id, file_id, kind, outcome, decided_on, entitled, quorum, recused,
                            votes_for, votes_against, abstentions, casting, withdraws_id, recorded_by, recorded_at)
                        values (:item, :file, :kind, :outcome, :day, :entitled, :quorum, :recused, :for, :against, :abstentions, :casting,
                            cast(:withdraws as bigint), :by, :at)""")
                .param("item", asked.id())
                .param("file", file.id())
                .param("kind", asked.kind().name())
                .param("outcome", tally.outcome().name())
                .param("day", session.day())
                .param("entitled", tally.entitled())
                .param("quorum", tally.quorum())
                .param("recused", tally.recused())
                .param("for", tally.votesFor())
                .param("against", tally.votesAgainst())
                .param("abstentions", tally.abstentions())
                .param("casting", tally.casting())
                .param("withdraws", before.map(Decision::id).orElse(null))
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update());
        if (before.isPresent()) {
            commitments.releaseRest(file, session.day(), "Décision du comité d’engagement retirée", by);
            conditions.withdraw(file, session.day());
        }
        if (binding && asked.kind() == ItemKind.INVESTMENT) {
            commitments.commit(file, asked.amounts(), session.day(), by);
            conditions.set(file, asked.conditions(), session.day(), source(session));
        }
        return tally;
    }

    private static String source(Session session) {
        return "Comité d’engagement, séance " + (session.isUrgent() ? "urgente" : "ordinaire");
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getLong("session_id"),
                row.getLong("file_id"),
                ItemKind.valueOf(row.getString("kind")),
                row.getObject("decided_on", LocalDate.class),
                new Tally(
                        row.getInt("entitled"),
                        row.getInt("quorum"),
                        row.getInt("recused"),
                        row.getInt("votes_for"),
                        row.getInt("votes_against"),
                        row.getInt("abstentions"),
                        row.getBoolean("casting"),
                        VoteOutcome.valueOf(row.getString("outcome"))),
                row.getObject("withdraws_id", Long.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("recorded_by"));
    }
}
