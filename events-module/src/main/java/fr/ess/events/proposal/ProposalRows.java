package fr.ess.events.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads proposals from rows. */
final class ProposalRows {

    static final String SELECT = """
            select p.*, e.title, e.slug from event_proposal p left join event e on e.id = p.event_id
            """;

    private ProposalRows() {}

    static Proposal read(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getObject("event_id", Long.class),
                row.getString("title"),
                row.getString("slug"),
                ProposalState.valueOf(row.getString("state")),
                row.getObject("account_id", Long.class),
                row.getString("proposer_name"),
                row.getString("proposer_email"),
                row.getString("message"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("held_at", OffsetDateTime.class),
                row.getObject("judged_at", OffsetDateTime.class),
                row.getString("judged_by"),
                row.getString("reason"));
    }
}
