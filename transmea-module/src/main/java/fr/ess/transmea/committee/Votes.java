package fr.ess.transmea.committee;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an item to the vote, and takes each member's vote once. */
@Service
@Transactional
public class Votes {

    private final JdbcClient jdbc;
    private final Mandates mandates;
    private final Clock clock;

    Votes(JdbcClient jdbc, Mandates mandates, Clock clock) {
        this.jdbc = jdbc;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Everybody who sits on the day of the session, by seat. */
    @Transactional(readOnly = true)
    public List<VoterLine> voters(long item) {
        return jdbc.sql("""
                        select v.mandate_id, v.chair, v.presence, v.holder_id, v.recused, coalesce(v.entitled, false) as entitled, b.choice,
                               v.account_id, a.display_name as name, i.name as institution, coalesce(b.by_officer, false) as by_officer,
                               case when b.voter_id <> v.account_id then o.display_name end as voter_name
                        from committee_voters(:item) v
                        join committee_mandate m on m.id = v.mandate_id
                        join account a on a.id = v.account_id
                        join committee_institution i on i.id = m.institution_id
                        left join committee_ballot b on b.item_id = :item and b.mandate_id = v.mandate_id
                        left join account o on o.id = b.voter_id
                        order by m.seat""").param("item", item).query(Votes::line).list();
    }

    /** The vote on an item as it stands. */
    @Transactional(readOnly = true)
    public Poll poll(Session session, AgendaItem item) {
        CommitteeRules rules = mandates.rules(session.fundId(), session.day())
                .orElseThrow(() -> new RefusedException("Le comité n’a pas de règles à cette date."));
        return new Poll(
                rules,
                item.openedAt() != null,
                voters(item.id()).stream().map(VoterLine::voter).toList());
    }

    /** The members for whom an account may vote on an item: itself, and who gave it their proxy. */
    public static List<VoterLine> inTheHandsOf(long account, List<VoterLine> lines) {
        Map<Long, VoterLine> byMandate = lines.stream().collect(Collectors.toMap(VoterLine::mandate, line -> line));
        return lines.stream()
                .filter(VoterLine::entitled)
                .filter(line -> {
                    Long holder = line.voter().holder();
                    VoterLine sends = holder == null ? line : byMandate.get(holder);
                    return sends != null && sends.accountId() == account;
                })
                .toList();
    }

    /** Puts an item to the vote; from then on what is proposed and who is there stay. */
    public void open(Session session, AgendaItem item) {
        lock(session);
        long left = jdbc.sql("""
                        select t.own_funds_cents - fund_used_at(:fund, :day) from fund_terms_at(:fund, :day) t""")
                .param("fund", session.fundId())
                .param("day", session.day())
                .query(Long.class)
                .optional()
                .orElse(0L);
        if (item.kind() == ItemKind.INVESTMENT && item.ticket().cents() > left) {
            throw new RefusedException("Le fonds n’a plus que " + new Euros(Math.max(0, left)).inFrench()
                    + " à engager à cette date\u00a0: la proposition les dépasse.");
        }
        if (!poll(session, item).tally().quorate()) {
            Tally tally = poll(session, item).tally();
            throw new RefusedException("Le quorum n’est pas atteint sur ce point\u00a0: "
                    + French.count(tally.entitled(), "membre peut voter", "membres peuvent voter") + ", il en faut "
                    + tally.quorum() + ".");
        }
        int opened = CommitteeFaults.telling(() -> jdbc.sql("""
                        update committee_item set opened_at = ?, version = version + 1
                        where id = ? and version = ? and opened_at is null and closed_at is null""")
                .params(OffsetDateTime.now(clock), item.id(), item.version())
                .update());
        if (opened == 0) {
            throw new RefusedException("Ce point a changé entre-temps, ou il est déjà mis aux voix\u00a0: relisez-le.");
        }
    }

    /**
     * Takes a vote.
     *
     * @param voter the account that sends it: the member's, that of who holds their proxy, or an officer's who writes it down
     * @throws RefusedException for a second vote, and for one before the vote is open or after it is closed
     */
    public void cast(AgendaItem item, long mandate, VoteChoice choice, long voter, boolean byOfficer) {
        CommitteeFaults.telling(() -> jdbc.sql("""
                        insert into committee_ballot (item_id, mandate_id, choice, voter_id, by_officer, cast_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(item.id(), mandate, choice.name(), voter, byOfficer, OffsetDateTime.now(clock))
                .update());
    }

    private void lock(Session session) {
        jdbc.sql("select id from committee_session where id = ? for no key update")
                .param(session.id())
                .query(Long.class)
                .single();
    }

    private static VoterLine line(ResultSet row, int number) throws SQLException {
        String attending = row.getString("presence");
        String choice = row.getString("choice");
        return new VoterLine(
                new Voter(
                        row.getLong("mandate_id"),
                        row.getBoolean("chair"),
                        attending == null ? null : Attending.valueOf(attending),
                        row.getObject("holder_id", Long.class),
                        row.getBoolean("recused"),
                        choice == null ? null : VoteChoice.valueOf(choice)),
                row.getLong("account_id"),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("institution")),
                row.getBoolean("entitled"),
                row.getString("voter_name"),
                row.getBoolean("by_officer"));
    }
}
