package fr.ess.transmea.committee;

import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Instrument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sessions are about: files, and what is proposed for each. */
@Service
@Transactional
public class Agenda {

    private static final String ITEMS = """
            select i.*, f.reference, f.company, f.stage,
                   array(select a.instrument || ':' || a.amount_cents from committee_item_amount a where a.item_id = i.id) as amounts,
                   array(select c.wording from committee_item_condition c where c.item_id = i.id order by c.position) as conditions
            from committee_item i join buyout_file f on f.id = i.file_id
            """;

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<AgendaItem> of(long session) {
        return jdbc.sql(ITEMS + " where i.session_id = ? order by i.position")
                .param(session)
                .query(Agenda::item)
                .list();
    }

    /** Every time that a file is or was on an agenda, the latest first. */
    @Transactional(readOnly = true)
    public List<AgendaItem> ofFile(long file) {
        return jdbc.sql(ITEMS + " where i.file_id = ? order by i.id desc")
                .param(file)
                .query(Agenda::item)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<AgendaItem> find(long session, long item) {
        return jdbc.sql(ITEMS + " where i.session_id = ? and i.id = ?")
                .params(session, item)
                .query(Agenda::item)
                .optional();
    }

    /** A file that may be put on the agenda. */
    public record Candidate(long id, String reference, String company) {}

    /** Files that may be put on a session's agenda for this, and are not on it. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Session session, ItemKind kind) {
        return jdbc.sql("""
                        select f.id, f.reference, f.company from buyout_file f
                        where f.fund_id = :fund and f.stage in (:stages) and (not :urgent or f.origin = 'COURT')
                          and (:kind <> 'WITHDRAWAL' or f.id in (select d.file_id from committee_in_force(:fund, 'infinity') d))
                          and not exists (select from committee_item i where i.session_id = :session and i.file_id = f.id)
                        order by f.reference desc""")
                .param("fund", session.fundId())
                .param("stages", kind.stages().stream().map(BuyoutStage::name).toList())
                .param("urgent", session.isUrgent())
                .param("kind", kind.name())
                .param("session", session.id())
                .query(Candidate.class)
                .list();
    }

    /** One more item, with what the finance plan asks the fund for. */
    public long add(Session session, long file, ItemKind kind) {
        return CommitteeFaults.telling(() -> {
            jdbc.sql("select id from committee_session where id = ? for no key update")
                    .param(session.id())
                    .query(Long.class)
                    .single();
            long item = jdbc.sql("""
                            insert into committee_item (session_id, position, file_id, kind)
                            select :session, coalesce(max(position) + 1, 1), :file, :kind from committee_item where session_id = :session
                            returning id""")
                    .param("session", session.id())
                    .param("file", file)
                    .param("kind", kind.name())
                    .query(Long.class)
                    .single();
            if (kind == ItemKind.INVESTMENT) {
                jdbc.sql("""
                                insert into committee_item_amount (item_id, instrument, amount_cents)
                                select ?, substr(l.kind, 6), sum(l.amount_cents) from buyout_plan_line l
                                where l.file_id = ? and l.kind in ('FUND_CAPITAL', 'FUND_SECURITIES', 'FUND_ACCOUNT') group by l.kind""").params(item, file).update();
            }
            return item;
        });
    }

    /** Writes what will be put to the vote, as long as it is not. */
    public SessionDesk.Outcome propose(AgendaItem item, long version, Proposal proposal) {
        return CommitteeFaults.telling(() -> {
            int written = jdbc.sql(
                            "update committee_item set note = ?, derogation = ?, version = version + 1 where id = ? and version = ?")
                    .params(proposal.note(), proposal.derogation(), item.id(), version)
                    .update();
            if (written == 0) {
                return SessionDesk.Outcome.OVERTAKEN;
            }
            jdbc.sql("delete from committee_item_amount where item_id = ?")
                    .param(item.id())
                    .update();
            jdbc.sql("delete from committee_item_condition where item_id = ?")
                    .param(item.id())
                    .update();
            proposal.amounts()
                    .forEach((instrument, amount) -> jdbc.sql(
                                    "insert into committee_item_amount (item_id, instrument, amount_cents) values (?, ?, ?)")
                            .params(item.id(), instrument.name(), amount.cents())
                            .update());
            for (int at = 0; at < proposal.conditions().size(); at++) {
                jdbc.sql("insert into committee_item_condition (item_id, position, wording) values (?, ?, ?)")
                        .params(item.id(), at + 1, proposal.conditions().get(at))
                        .update();
            }
            return SessionDesk.Outcome.DONE;
        });
    }

    /** Takes an item off the agenda of a session that is not open yet. */
    public void remove(AgendaItem item) {
        int removed = CommitteeFaults.telling(() -> jdbc.sql("delete from committee_item where id = ?")
                .param(item.id())
                .update());
        if (removed == 0) {
            throw new RefusedException("Ce point n’est plus à l’ordre du jour.");
        }
    }

    /** Whether a file waits for a session to come, or is before one that is open. */
    @Transactional(readOnly = true)
    public boolean waits(BuyoutFile file) {
        return jdbc.sql("""
                        select exists (select from committee_item i join committee_session s on s.id = i.session_id
                                       where i.file_id = ? and i.kind = 'INVESTMENT' and i.closed_at is null
                                         and s.closed_at is null and s.cancelled_on is null)""").param(file.id()).query(Boolean.class).single();
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        Map<Instrument, Euros> amounts = new EnumMap<>(Instrument.class);
        for (String amount : (String[]) row.getArray("amounts").getArray()) {
            String[] parts = amount.split(":", 2);
            amounts.put(Instrument.valueOf(parts[0]), new Euros(Long.parseLong(parts[1])));
        }
        return new AgendaItem(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getInt("position"),
                ItemKind.valueOf(row.getString("kind")),
                row.getLong("file_id"),
                row.getString("reference"),
                row.getString("company"),
                BuyoutStage.valueOf(row.getString("stage")),
                row.getString("note"),
                row.getString("derogation"),
                amounts,
                List.of((String[]) row.getArray("conditions").getArray()),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getLong("version"));
    }
}
