package fr.ess.contract.governance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans meetings, moves them and cancels them. */
@Service
@Transactional
public class MeetingDesk {

    private final JdbcClient jdbc;
    private final Convocations convocations;

    MeetingDesk(JdbcClient jdbc, Convocations convocations) {
        this.jdbc = jdbc;
        this.convocations = convocations;
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody else changed the meeting meanwhile: nothing was written. */
        OVERTAKEN,
        /** It was held or cancelled, or it was moved on a later day than the one that is written of. */
        CLOSED
    }

    /** A new meeting, known from {@code known} on; its number. */
    public long plan(long body, MeetingPlan plan, LocalDate known) {
        long meeting = jdbc.sql("insert into contract_meeting (body_id, title) values (?, ?) returning id")
                .params(body, plan.title())
                .query(Long.class)
                .single();
        slot(meeting, 0, plan, known);
        items(meeting, plan.agenda(), null);
        return meeting;
    }

    /** Another day is one more slot; whoever was convened to the one before is to be convened again. */
    public Outcome change(Meeting meeting, long version, MeetingPlan plan, LocalDate known) {
        if (!meeting.isToCome() || known.isBefore(meeting.knownOn())) {
            return Outcome.CLOSED;
        }
        boolean another = !plan.agenda().equals(meeting.agenda());
        if (another && hasLaterAgenda(meeting.id(), known)) {
            return Outcome.CLOSED;
        }
        if (!take(meeting, version)) {
            return Outcome.OVERTAKEN;
        }
        jdbc.sql("update contract_meeting set title = ? where id = ?")
                .params(plan.title(), meeting.id())
                .update();
        boolean moved = !plan.day().equals(meeting.day())
                || !plan.startsAt().equals(meeting.startsAt())
                || !plan.endsAt().equals(meeting.endsAt())
                || !plan.place().equals(meeting.place());
        if (moved) {
            slot(meeting.id(), meeting.sequence() + 1, plan, known);
        }
        if (another) {
            jdbc.sql("update contract_agenda_item set gone_on = ? where meeting_id = ? and gone_on is null")
                    .params(known, meeting.id())
                    .update();
            items(meeting.id(), plan.agenda(), known);
        }
        return Outcome.DONE;
    }

    /** Tells those who were convened, too. */
    public Outcome cancel(Meeting meeting, GovernanceBody body, long version, String note, LocalDate known) {
        if (!meeting.isToCome() || known.isBefore(meeting.knownOn())) {
            return Outcome.CLOSED;
        }
        if (!take(meeting, version)) {
            return Outcome.OVERTAKEN;
        }
        jdbc.sql("update contract_meeting set cancelled_on = ?, cancel_note = ? where id = ?")
                .params(known, note, meeting.id())
                .update();
        convocations.callOff(meeting, body, note, known);
        return Outcome.DONE;
    }

    private boolean take(Meeting meeting, long version) {
        return jdbc.sql("update contract_meeting set version = version + 1 where id = ? and version = ?")
                        .params(meeting.id(), version)
                        .update()
                == 1;
    }

    private void slot(long meeting, int sequence, MeetingPlan plan, LocalDate known) {
        jdbc.sql("""
                        insert into contract_meeting_slot (meeting_id, sequence, day, starts_at, ends_at, place, known_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(meeting, sequence, plan.day(), plan.startsAt(), plan.endsAt(), plan.place(), known)
                .update();
    }

    /** Whether the agenda was changed again after that day. */
    private boolean hasLaterAgenda(long meeting, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from contract_agenda_item where meeting_id = ? and (known_on > ? or gone_on > ?))
                        """).params(meeting, day, day).query(Boolean.class).single();
    }

    private void items(long meeting, List<String> agenda, @Nullable LocalDate known) {
        jdbc.sql("""
                        insert into contract_agenda_item (meeting_id, position, title, known_on)
                        select :meeting, item.position, item.title, cast(:known as date)
                        from unnest(:agenda) with ordinality as item (title, position)""")
                .param("meeting", meeting)
                .param("known", known)
                .param("agenda", agenda.toArray(String[]::new))
                .update();
    }
}
