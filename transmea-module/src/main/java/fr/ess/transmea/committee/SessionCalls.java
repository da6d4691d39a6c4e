package fr.ess.transmea.committee;

import fr.ess.platform.calendar.Invitation;
import fr.ess.platform.calendar.InvitationWriter;
import fr.ess.platform.french.French;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Convenes the committee by mail, each member alone, with an invitation for their calendar. Letters name no company: the
 * agenda is read on the site, by whoever may.
 */
@Service
@Transactional
public class SessionCalls {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final InvitationWriter writer;
    private final Clock clock;

    SessionCalls(JdbcClient jdbc, Outbox outbox, InvitationWriter writer, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.writer = writer;
        this.clock = clock;
    }

    /** Who sits on the day of the session, by seat. */
    @Transactional(readOnly = true)
    public List<Convened> members(Session session) {
        return jdbc.sql("""
                        select m.id as mandate_id, m.account_id, m.seat, a.display_name as name, a.email, i.name as institution, m.chair,
                               (select max(c.sequence) from committee_convocation c
                                where c.session_id = :session and c.mandate_id = m.id and c.method = 'REQUEST') as told_sequence
                        from committee_mandate m join account a on a.id = m.account_id
                        join committee_institution i on i.id = m.institution_id
                        where m.fund_id = :fund and m.during @> cast(:day as date) order by m.seat""")
                .param("session", session.id())
                .param("fund", session.fundId())
                .param("day", session.day())
                .query(Convened.class)
                .list();
    }

    /** What became of a convocation. */
    public enum Outcome {
        SENT,
        /** Without an agenda nobody knows what to come for. */
        NO_AGENDA,
        /** Nobody sits, or all were told already. */
        NOBODY,
        /** The session was changed, opened or called off meanwhile. */
        CLOSED
    }

    /** Whole days until the session, to hold against the notice that the rules ask for. */
    public long notice(Session session) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), session.day());
    }

    /**
     * Tells each member who does not know yet when and where it is.
     *
     * @param page the whole address of the session's page
     */
    public Outcome send(Session session, String page) {
        if (!session.isToCome()) {
            return Outcome.CLOSED;
        }
        int items = jdbc.sql("select count(*) from committee_item where session_id = ?")
                .param(session.id())
                .query(Integer.class)
                .single();
        if (items == 0) {
            return Outcome.NO_AGENDA;
        }
        List<Convened> due = members(session).stream()
                .filter(member -> !member.knows(session))
                .toList();
        if (due.isEmpty()) {
            return Outcome.NOBODY;
        }
        int current = jdbc.sql("update committee_session set version = version + 1 where id = ? and version = ?")
                .params(session.id(), session.version())
                .update();
        if (current == 0) {
            return Outcome.CLOSED;
        }
        for (Convened member : due) {
            outbox.send(new Mail(
                    key(session, member, "REQUEST"),
                    member.email(),
                    subject(member.toldSequence() == null ? "Convocation" : "Nouvelle date", session),
                    letter(session, member, items, page),
                    null,
                    invitation(session, member, page)));
            told(session, member, "REQUEST");
        }
        return Outcome.SENT;
    }

    void callOff(Session session, String note, String page) {
        members(session).stream()
                .filter(member -> member.toldSequence() != null)
                .forEach(member -> {
                    outbox.send(new Mail(
                            key(session, member, "CANCEL"),
                            member.email(),
                            subject("Annulation", session),
                            "Bonjour %s,\n\nLa %s du comité d’engagement prévue le %s est annulée :\n\n%s\n"
                                    .formatted(member.name(), kind(session), French.date(session.day()), note),
                            null,
                            writer.cancel(entry(session, member, page))));
                    told(session, member, "CANCEL");
                });
    }

    /** The session for a member's own calendar. */
    public String invitation(Session session, Convened member, String page) {
        return writer.request(entry(session, member, page));
    }

    /** The text of the letter, as one member reads it. */
    public String letter(Session session, Convened member, int items, String page) {
        return """
                Bonjour %s,

                Vous êtes convié·e, pour %s, à une %s du comité d’engagement.

                Le %s, de %s à %s
                %s

                L’ordre du jour compte %s. Il se lit, avec les dossiers, sur votre page du comité :
                %s

                Si vous avez un intérêt dans l’une des reprises, déclarez-le sur cette page avant la séance.
                L’invitation jointe s’ajoute à votre agenda.
                """.formatted(
                        member.name(),
                        member.institution(),
                        kind(session),
                        French.date(session.day()),
                        French.time(session.startsAt()),
                        French.time(session.endsAt()),
                        session.place(),
                        French.count(items, "point", "points"),
                        page);
    }

    private static Invitation entry(Session session, Convened member, String page) {
        return new Invitation(
                "Comité d’engagement",
                session.uid().toString(),
                session.sequence(),
                session.day(),
                session.startsAt(),
                session.endsAt(),
                "Comité d’engagement" + (session.isUrgent() ? " (séance urgente)" : ""),
                session.place(),
                "Ordre du jour et dossiers : " + page,
                "Le secrétariat du fonds",
                member.name(),
                member.email());
    }

    private static String kind(Session session) {
        return session.isUrgent() ? "séance urgente" : "séance ordinaire";
    }

    private static String key(Session session, Convened member, String method) {
        return "comite-%s-%d-%d-%s".formatted(session.uid(), session.sequence(), member.mandateId(), method);
    }

    private static String subject(String what, Session session) {
        return what + "\u00a0: comité d’engagement" + (session.isUrgent() ? " en urgence" : "") + ", "
                + French.date(session.day());
    }

    private void told(Session session, Convened member, String method) {
        jdbc.sql("""
                        insert into committee_convocation (session_id, mandate_id, sequence, method, sent_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(session.id(), member.mandateId(), session.sequence(), method, OffsetDateTime.now(clock))
                .update();
    }
}
