package fr.ess.contract.governance;

import fr.ess.platform.french.French;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells members of a meeting by mail, with an invitation for their calendars. */
@Service
@Transactional
public class Convocations {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Invitations invitations;

    Convocations(JdbcClient jdbc, Outbox outbox, Invitations invitations) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.invitations = invitations;
    }

    /** Who sits on the day of the meeting, in the order of the seats. */
    @Transactional(readOnly = true)
    public List<Member> members(Meeting meeting) {
        return jdbc.sql("""
                        select m.id as mandate_id, s.institution, d.name, d.email,
                               (select max(c.sequence) from contract_convocation c
                                where c.meeting_id = :meeting and c.mandate_id = m.id and c.method = 'REQUEST') as convened_sequence
                        from contract_mandate m
                        join contract_seat s on s.id = m.seat_id
                        join contract_delegate d on d.id = m.delegate_id
                        where m.body_id = :body and m.during @> cast(:day as date)
                        order by s.position, s.id
                        """)
                .param("meeting", meeting.id())
                .param("body", meeting.bodyId())
                .param("day", meeting.day())
                .query(Member.class)
                .list();
    }

    /** What became of a convocation. */
    public enum Outcome {
        SENT,
        /** Without an agenda nobody knows what to come for. */
        NO_AGENDA,
        /** Nobody sits, or all were told already. */
        NOBODY,
        /** The meeting was changed, held or cancelled meanwhile. */
        CLOSED
    }

    /** Tells each member who does not know yet where and when it is. */
    public Outcome send(Meeting meeting, GovernanceBody body, LocalDate known) {
        if (!meeting.isToCome() || known.isBefore(meeting.knownOn())) {
            return Outcome.CLOSED;
        }
        if (meeting.agenda().isEmpty()) {
            return Outcome.NO_AGENDA;
        }
        List<Member> due = members(meeting).stream()
                .filter(member -> !member.knows(meeting))
                .toList();
        if (due.isEmpty()) {
            return Outcome.NOBODY;
        }
        int current = jdbc.sql("update contract_meeting set version = version + 1 where id = ? and version = ?")
                .params(meeting.id(), meeting.version())
                .update();
        if (current == 0) {
            return Outcome.CLOSED;
        }
        for (Member member : due) {
            outbox.send(new Mail(
                    key(meeting, member, "REQUEST"),
                    member.email(),
                    subject(member.convenedSequence() == null ? "Convocation" : "Nouvelle date", body, meeting),
                    letter(meeting, body, member),
                    null,
                    invitations.request(meeting, body, member)));
            told(meeting, member, "REQUEST", known);
        }
        return Outcome.SENT;
    }

    /** Tells those who were convened that the meeting is called off. */
    void callOff(Meeting meeting, GovernanceBody body, String note, LocalDate known) {
        members(meeting).stream()
                .filter(member -> member.convenedSequence() != null)
                .forEach(member -> {
                    outbox.send(new Mail(
                            key(meeting, member, "CANCEL"),
                            member.email(),
                            subject("Annulation", body, meeting),
                            "Bonjour,\n\nLa réunion « %s » (%s), prévue le %s, est annulée :\n\n%s\n\nLe secrétariat, %s\n"
                                    .formatted(
                                            meeting.title(),
                                            body.name(),
                                            French.date(meeting.day()),
                                            note,
                                            body.secretariat()),
                            null,
                            invitations.cancel(meeting, body, member)));
                    told(meeting, member, "CANCEL", known);
                });
    }

    private static String key(Meeting meeting, Member member, String method) {
        return "reunion-%s-%d-%d-%s".formatted(meeting.uid(), meeting.sequence(), member.mandateId(), method);
    }

    private static String subject(String what, GovernanceBody body, Meeting meeting) {
        String whole = what + "\u00a0: " + body.name() + ", " + French.date(meeting.day());
        return whole.length() <= 250 ? whole : whole.substring(0, 249) + "…";
    }

    /** The text of the letter, as one member reads it. */
    public static String letter(Meeting meeting, GovernanceBody body, Member member) {
        String agenda = String.join(
                "\n",
                IntStream.range(0, meeting.agenda().size())
                        .mapToObj(at -> (at + 1) + ". " + meeting.agenda().get(at))
                        .toList());
        return """
                Bonjour %s,

                Vous êtes convié·e, pour %s, à la réunion « %s » : %s.

                Le %s, de %s à %s
                %s

                Ordre du jour
                %s

                L’invitation jointe s’ajoute à votre agenda.

                Le secrétariat, %s
                """.formatted(
                        member.name(),
                        member.institution(),
                        meeting.title(),
                        body.name(),
                        French.date(meeting.day()),
                        French.time(meeting.startsAt()),
                        French.time(meeting.endsAt()),
                        meeting.place(),
                        agenda,
                        body.secretariat());
    }

    private void told(Meeting meeting, Member member, String method, LocalDate known) {
        jdbc.sql("""
                        insert into contract_convocation (meeting_id, mandate_id, sequence, method, sent_on)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(meeting.id(), member.mandateId(), meeting.sequence(), method, known)
                .update();
    }
}
