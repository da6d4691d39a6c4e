package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The meetings of a contract's bodies, as they were known on any day. */
@Service
public class Meetings {

    /** The day on which all that is known by now is known. */
    static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Meeting> all(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select a.*, m.uid, m.version, s.known_on, case when m.cancelled_on <= :day then m.cancel_note end as cancel_note,
                               case when n.approved_on <= :day then n.approved_on end as approved_on,
                               array(select i.title from contract_agenda_item i where i.meeting_id = a.meeting_id
                                       and coalesce(i.known_on, '-infinity') <= :day and coalesce(i.gone_on, 'infinity') > :day
                                     order by i.position) as agenda
                        from contract_meetings_at(:contract, :day) a
                        join contract_meeting m on m.id = a.meeting_id
                        join contract_meeting_slot s on s.meeting_id = a.meeting_id and s.sequence = a.sequence
                        left join contract_minutes n on n.meeting_id = a.meeting_id
                        order by a.day desc, a.starts_at desc, a.meeting_id desc
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .query(Meetings::meeting)
                .list();
    }

    public Optional<Meeting> find(SectorContract contract, long id, LocalDate day) {
        return all(contract, day).stream().filter(meeting -> meeting.id() == id).findFirst();
    }

    /** An item of an agenda. */
    public record Item(long id, String title) {}

    /** What the agenda of a meeting holds now, in order. */
    public List<Item> items(long meeting) {
        return jdbc.sql(
                        "select id, title from contract_agenda_item where meeting_id = ? and gone_on is null order by position")
                .param(meeting)
                .query(Item.class)
                .list();
    }

    /** The body that meets. */
    public Optional<Long> bodyOf(long meeting) {
        return jdbc.sql("select body_id from contract_meeting where id = ?")
                .param(meeting)
                .query(Long.class)
                .optional();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("meeting_id"),
                row.getLong("body_id"),
                row.getString("title"),
                row.getObject("uid", UUID.class),
                MeetingState.valueOf(row.getString("state")),
                row.getInt("sequence"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("place"),
                row.getObject("known_on", LocalDate.class),
                row.getString("cancel_note"),
                Arrays.asList((String[]) row.getArray("agenda").getArray()),
                row.getObject("approved_on", LocalDate.class),
                row.getBoolean("example"),
                row.getLong("version"));
    }
}
