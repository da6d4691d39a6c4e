package fr.ess.contract.governance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who came to a meeting, and who held whose proxy. The database holds the same rules at commit. */
@Service
@Transactional
public class Attendances {

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one member.
     *
     * @param holder the mandate of who represents them
     */
    public record Entry(
            long mandateId, Presence presence, @Nullable Long holder) {}

    /** What makes an entry impossible. */
    public enum Fault {
        /** Who holds the proxy did not come. */
        HOLDER_NOT_THERE,
        /** One's own proxy. */
        OWN_PROXY,
        /** More than the body lets one person hold. */
        TOO_MANY_PROXIES,
        /** They do not sit in the body on that day. */
        NOT_A_MEMBER
    }

    /** What is written down now, by mandate. */
    @Transactional(readOnly = true)
    public Map<Long, Entry> of(long meeting) {
        return of(meeting, Meetings.NOW);
    }

    /** What was known on {@code day}, before it was corrected. */
    @Transactional(readOnly = true)
    public Map<Long, Entry> of(long meeting, LocalDate day) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        jdbc.sql("select mandate_id, presence, holder_id from contract_attendance_at(?, ?)")
                .params(meeting, day)
                .query((row, number) -> {
                    long holder = row.getLong(3);
                    Long represented = row.wasNull() ? null : holder;
                    return new Entry(row.getLong(1), Presence.valueOf(row.getString(2)), represented);
                })
                .list()
                .forEach(entry -> entries.put(entry.mandateId(), entry));
        return entries;
    }

    /** What is impossible among {@code entries}, by mandate. */
    public static Map<Long, Fault> faults(List<Entry> entries, List<Member> members, int mostProxies) {
        Map<Long, Fault> faults = new LinkedHashMap<>();
        Map<Long, Presence> presences = new LinkedHashMap<>();
        entries.forEach(entry -> presences.put(entry.mandateId(), entry.presence()));
        List<Long> held = entries.stream()
                .map(Entry::holder)
                .filter(Objects::nonNull)
                .map(Long.class::cast)
                .toList();
        for (Entry entry : entries) {
            if (members.stream().noneMatch(member -> member.mandateId() == entry.mandateId())) {
                faults.put(entry.mandateId(), Fault.NOT_A_MEMBER);
            } else if (entry.holder() != null && entry.holder() == entry.mandateId()) {
                faults.put(entry.mandateId(), Fault.OWN_PROXY);
            } else if (entry.holder() != null && presences.get(entry.holder()) != Presence.PRESENT) {
                faults.put(entry.mandateId(), Fault.HOLDER_NOT_THERE);
            } else if (entry.holder() != null && Collections.frequency(held, entry.holder()) > mostProxies) {
                faults.put(entry.mandateId(), Fault.TOO_MANY_PROXIES);
            }
        }
        return faults;
    }

    /** The meeting was held: on {@code known} it is known who came. */
    public MeetingDesk.Outcome record(Meeting meeting, long version, List<Entry> entries, LocalDate known) {
        if (meeting.state() == MeetingState.CANCELLED || meeting.isSealed() || known.isBefore(meeting.day())) {
            return MeetingDesk.Outcome.CLOSED;
        }
        if (isKnownLater(meeting.id(), known)) {
            return MeetingDesk.Outcome.CLOSED;
        }
        int taken = jdbc.sql("""
                        update contract_meeting set version = version + 1, held_on = coalesce(held_on, :known)
                        where id = :id and version = :version""")
                .param("known", known)
                .param("id", meeting.id())
                .param("version", version)
                .update();
        if (taken == 0) {
            return MeetingDesk.Outcome.OVERTAKEN;
        }
        jdbc.sql("""
                        insert into contract_attendance_before (meeting_id, mandate_id, presence, holder_id, known_on, gone_on)
                        select a.meeting_id, a.mandate_id, a.presence, a.holder_id, coalesce(a.known_on, m.held_on), :known
                        from contract_attendance a join contract_meeting m on m.id = a.meeting_id
                        where a.meeting_id = :meeting and coalesce(a.known_on, m.held_on) < :known""").param("meeting", meeting.id()).param("known", known).update();
        jdbc.sql("delete from contract_attendance where meeting_id = ?")
                .param(meeting.id())
                .update();
        for (Entry entry : entries) {
            jdbc.sql("""
                            insert into contract_attendance (meeting_id, mandate_id, presence, holder_id, known_on)
                            values (:meeting, :mandate, :presence, cast(:holder as bigint), :known)""")
                    .param("known", known)
                    .param("meeting", meeting.id())
                    .param("mandate", entry.mandateId())
                    .param("presence", entry.presence().name())
                    .param("holder", entry.holder())
                    .update();
        }
        return MeetingDesk.Outcome.DONE;
    }

    /** Whether it was corrected, or the minutes approved, after that day. */
    private boolean isKnownLater(long meeting, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from contract_attendance where meeting_id = :meeting and known_on > :day)
                            or exists (select from contract_minutes where meeting_id = :meeting and approved_on is not null)
                        """)
                .param("meeting", meeting)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
