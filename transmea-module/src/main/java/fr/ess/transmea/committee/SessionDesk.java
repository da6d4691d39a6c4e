package fr.ess.transmea.committee;

import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.Origin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans sessions, moves them, calls them off, opens and closes them. */
@Service
@Transactional
public class SessionDesk {

    private final JdbcClient jdbc;
    private final SessionCalls calls;
    private final Mandates mandates;
    private final Agenda agenda;
    private final Clock clock;

    SessionDesk(JdbcClient jdbc, SessionCalls calls, Mandates mandates, Agenda agenda, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.mandates = mandates;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody else changed the session meanwhile. */
        OVERTAKEN
    }

    public long plan(long fund, SessionPlan plan, String by) {
        return jdbc.sql("""
                        insert into committee_session (fund_id, kind, day, starts_at, ends_at, place, planned_by)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(fund, plan.kind().name(), plan.day(), plan.startsAt(), plan.endsAt(), plan.place(), by)
                .query(Long.class)
                .single();
    }

    /** Plans a session with one file on its agenda already, or neither of both. */
    public long plan(long fund, SessionPlan plan, BuyoutFile about, String by) {
        if (plan.kind() == SessionKind.URGENT && about.origin() != Origin.COURT) {
            throw new RefusedException(CommitteeFaults.sentence("An urgent session is for takeovers"));
        }
        long id = plan(fund, plan, by);
        Session session = jdbc.sql(Sessions.SESSIONS + " where s.id = ?")
                .param(id)
                .query(Session.class)
                .single();
        agenda.add(session, about.id(), ItemKind.INVESTMENT);
        return id;
    }

    /** Moves a session; whoever was convened has to be told anew. */
    public Outcome move(Session session, long version, SessionPlan plan) {
        int moved = CommitteeFaults.telling(() -> jdbc.sql("""
                        update committee_session set day = ?, starts_at = ?, ends_at = ?, place = ?, version = version + 1
                        where id = ? and version = ?""")
                .params(plan.day(), plan.startsAt(), plan.endsAt(), plan.place(), session.id(), version)
                .update());
        return moved == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    /** Calls a session off, and tells those who were convened. */
    public void cancel(Session session, String note, String page) {
        int cancelled = CommitteeFaults.telling(() ->
                jdbc.sql("""
                        update committee_session set cancelled_on = ?, cancel_note = ?, version = version + 1
                        where id = ? and opened_at is null and cancelled_on is null""").params(LocalDate.now(clock), note, session.id()).update());
        if (cancelled == 0) {
            throw new RefusedException("La séance est ouverte ou déjà annulée\u00a0: elle ne s’annule plus.");
        }
        calls.callOff(session, note, page);
    }

    /** Opens a session on its day; only those who were convened came. */
    public void open(Session session) {
        if (LocalDate.now(clock).isBefore(session.day())) {
            throw new RefusedException(CommitteeFaults.sentence("A session is not opened before its day"));
        }
        if (session.state() == SessionState.PLANNED) {
            throw new RefusedException("Personne n’est convoqué\u00a0: convoquez avant d’ouvrir la séance.");
        }
        if (mandates.rules(session.fundId(), session.day()).isEmpty()) {
            throw new RefusedException("Le comité n’a pas de règles à cette date.");
        }
        int opened = CommitteeFaults.telling(() ->
                jdbc.sql("""
                        update committee_session set opened_at = ?, version = version + 1
                        where id = ? and opened_at is null and cancelled_on is null""").params(OffsetDateTime.now(clock), session.id()).update());
        if (opened == 0) {
            throw new RefusedException("La séance est déjà ouverte, ou elle est annulée.");
        }
    }

    /** Closes a session, each item of which is closed. */
    public void close(Session session) {
        int closed = CommitteeFaults.telling(() ->
                jdbc.sql("""
                        update committee_session set closed_at = ?, version = version + 1
                        where id = ? and opened_at is not null and closed_at is null""").params(OffsetDateTime.now(clock), session.id()).update());
        if (closed == 0) {
            throw new RefusedException("La séance n’est pas ouverte.");
        }
    }
}
