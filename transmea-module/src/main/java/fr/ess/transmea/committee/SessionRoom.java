package fr.ess.transmea.committee;

import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a session, whom they represent, and who withdraws from an item for interest. */
@Service
@Transactional
public class SessionRoom {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionRoom(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of one member.
     *
     * @param holder the mandate of who holds their proxy
     */
    public record Entry(
            long mandateId, Attending attending, @Nullable Long holder) {}

    /** A withdrawal for interest. */
    public record Recusal(long mandateId, String name, String institution, String reason, String recordedBy) {}

    /** What was written down, by mandate. */
    @Transactional(readOnly = true)
    public Map<Long, Entry> attendance(long session) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        jdbc.sql(
                        "select mandate_id, presence as attending, holder_id as holder from committee_attendance where session_id = ?")
                .param(session)
                .query(Entry.class)
                .list()
                .forEach(entry -> entries.put(entry.mandateId(), entry));
        return entries;
    }

    /** What is impossible among {@code entries}, by mandate, in French. */
    public static Map<Long, String> faults(List<Entry> entries, int mostProxies) {
        Map<Long, Attending> attending = new LinkedHashMap<>();
        entries.forEach(entry -> attending.put(entry.mandateId(), entry.attending()));
        List<Long> held = entries.stream()
                .map(Entry::holder)
                .filter(Objects::nonNull)
                .map(Long.class::cast)
                .toList();
        Map<Long, String> faults = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Long holder = entry.holder();
            if (holder == null) {
                continue;
            }
            if (holder == entry.mandateId()) {
                faults.put(entry.mandateId(), "On ne se donne pas pouvoir à soi-même.");
            } else if (attending.get(holder) != Attending.PRESENT) {
                faults.put(entry.mandateId(), "La personne qui reçoit le pouvoir n’est pas présente.");
            } else if (Collections.frequency(held, holder) > mostProxies) {
                faults.put(entry.mandateId(), "Cette personne reçoit plus de pouvoirs que le règlement n’en permet.");
            }
        }
        return faults;
    }

    /** Writes down who is there, in place of what was written before; never while a vote is open. */
    public SessionDesk.Outcome record(Session session, long version, List<Entry> entries) {
        return CommitteeFaults.telling(() -> {
            int taken = jdbc.sql("update committee_session set version = version + 1 where id = ? and version = ?")
                    .params(session.id(), version)
                    .update();
            if (taken == 0) {
                return SessionDesk.Outcome.OVERTAKEN;
            }
            jdbc.sql("delete from committee_attendance where session_id = ?")
                    .param(session.id())
                    .update();
            for (Entry entry : entries) {
                jdbc.sql("""
                                insert into committee_attendance (session_id, mandate_id, presence, holder_id)
                                values (:session, :mandate, :presence, cast(:holder as bigint))""")
                        .param("session", session.id())
                        .param("mandate", entry.mandateId())
                        .param("presence", entry.attending().name())
                        .param("holder", entry.holder())
                        .update();
            }
            return SessionDesk.Outcome.DONE;
        });
    }

    @Transactional(readOnly = true)
    public List<Recusal> recusals(long item) {
        return jdbc.sql("""
                        select r.mandate_id, a.display_name as name, i.name as institution, r.reason, r.recorded_by
                        from committee_recusal r join committee_mandate m on m.id = r.mandate_id
                        join account a on a.id = m.account_id join committee_institution i on i.id = m.institution_id
                        where r.item_id = ? order by m.seat""").param(item).query(Recusal.class).list();
    }

    /** A member withdraws from an item; they read nothing of the file any more. */
    public void recuse(AgendaItem item, long mandate, String reason, String by) {
        CommitteeFaults.telling(() -> jdbc.sql("""
                        insert into committee_recusal (item_id, mandate_id, reason, recorded_by, recorded_at) values (?, ?, ?, ?, ?)""")
                .params(item.id(), mandate, reason, by, OffsetDateTime.now(clock))
                .update());
    }

    /** Takes back a withdrawal that was written down by mistake, before the vote. */
    public void unrecuse(AgendaItem item, long mandate) {
        int gone = CommitteeFaults.telling(
                () -> jdbc.sql("delete from committee_recusal where item_id = ? and mandate_id = ?")
                        .params(item.id(), mandate)
                        .update());
        if (gone == 0) {
            throw new RefusedException("Ce déport n’est plus déclaré.");
        }
    }
}
