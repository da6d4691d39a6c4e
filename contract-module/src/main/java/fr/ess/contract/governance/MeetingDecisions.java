package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what meetings decide, ties it to what it is about, and tells what came of it. */
@Service
@Transactional
public class MeetingDecisions {

    private static final String COLUMNS = """
            select d.id, d.meeting_id, d.position, d.title, d.wording, d.subject, d.version, d.due_on, d.known_on,
                   case when coalesce(d.act_since, '-infinity') <= :day then d.act_id end as act_id,
                   told.known_on as followed_up_on, told.follow_up, (select i.title from contract_agenda_item i where i.id = d.item_id) as item,
                   case d.subject
                     when 'ACTION' then (select concat_ws(' – ', v.code, v.title) from contract_version v
                                         join contract_act a on a.id = v.act_id and a.visible_from <= :day
                                         where v.element_id = d.action_id
                                         order by a.in_force_on desc, a.known_on desc, a.id desc limit 1)
                     when 'ACT' then (select a.title from contract_act a where a.id = d.act_id)
                     when 'ENVELOPE' then (select f.name || ', ' || d.year from contract_funder f where f.id = d.funder_id)
                     when 'MEETING' then (select m.title from contract_meeting m where m.id = d.about_id)
                   end as about
            from contract_decision d left join lateral contract_follow_up_at(d.id, :day) told on true""";

    private static final String KNOWN =
            " coalesce(d.known_on, '-infinity') <= :day and coalesce(d.gone_on, 'infinity') > :day";

    private final JdbcClient jdbc;

    MeetingDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is written down; of the numbers only the one which {@code subject} asks for counts.
     *
     * @param year of the envelope
     * @param itemId the item of the agenda under which it was taken
     * @param dueOn by when it is to be carried out
     */
    public record Draft(
            String title,
            String wording,
            DecisionSubject subject,
            @Nullable Long actionId,
            @Nullable Long actId,
            @Nullable Long funderId,
            @Nullable Integer year,
            @Nullable Long aboutId,
            @Nullable Long itemId,
            @Nullable LocalDate dueOn) {}

    /** What is told now. */
    @Transactional(readOnly = true)
    public List<Decision> of(long meeting) {
        return of(meeting, Meetings.NOW);
    }

    /** What was written down by {@code day} and not taken back, with what had come of it. */
    @Transactional(readOnly = true)
    public List<Decision> of(long meeting, LocalDate day) {
        return jdbc.sql(COLUMNS + " where d.meeting_id = :meeting and" + KNOWN + " order by d.position")
                .param("meeting", meeting)
                .param("day", day)
                .query(MeetingDecisions::decision)
                .list();
    }

    /** Of every meeting of a contract that was held by {@code day}. */
    @Transactional(readOnly = true)
    public List<Decision> all(SectorContract contract, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                         join contract_meetings_at(:contract, :day) m on m.meeting_id = d.meeting_id and m.state = 'HELD'
                        where""" + KNOWN + " order by m.day desc, d.position")
                .param("contract", contract.id())
                .param("day", day)
                .query(MeetingDecisions::decision)
                .list();
    }

    /** One more; refused, by nothing, once the minutes are approved or before the meeting was held. */
    public Optional<Long> add(Meeting meeting, Draft draft, LocalDate known) {
        if (!meeting.isHeld() || meeting.isSealed() || isSealedByNow(meeting.id())) {
            return Optional.empty();
        }
        jdbc.sql("select id from contract_meeting where id = ? for update")
                .param(meeting.id())
                .query(Long.class)
                .single();
        return Optional.of(jdbc.sql("""
                        insert into contract_decision (meeting_id, position, title, wording, subject, action_id, act_id, funder_id, year, about_id,
                            item_id, due_on, known_on)
                        select :meeting, coalesce(max(position) + 1, 1), :title, :wording, :subject,
                            case when :subject = 'ACTION' then cast(:action as bigint) end,
                            case when :subject = 'ACT' then cast(:act as bigint) end,
                            case when :subject = 'ENVELOPE' then cast(:funder as bigint) end,
                            case when :subject = 'ENVELOPE' then cast(:year as smallint) end,
                            case when :subject = 'MEETING' then cast(:about as bigint) end,
                            cast(:item as bigint), cast(:due as date), :known
                        from contract_decision where meeting_id = :meeting returning id""")
                .param("meeting", meeting.id())
                .param("title", draft.title())
                .param("wording", draft.wording())
                .param("subject", draft.subject().name())
                .param("action", draft.actionId())
                .param("act", draft.actId())
                .param("funder", draft.funderId())
                .param("year", draft.year())
                .param("about", draft.aboutId())
                .param("item", draft.itemId())
                .param("due", draft.dueOn())
                .param("known", known)
                .query(Long.class)
                .single());
    }

    /** Takes back what was written by mistake, while the minutes are not approved; days before {@code known} keep it. */
    public boolean takeBack(Meeting meeting, long decision, LocalDate known) {
        return !meeting.isSealed()
                && !isSealedByNow(meeting.id())
                && jdbc.sql("""
                        update contract_decision set gone_on = greatest(known_on, :known), version = version + 1
                        where id = :decision and meeting_id = :meeting and act_id is null and gone_on is null
                          and coalesce(followed_up_on, '-infinity') <= :known
                        """)
                                .param("known", known)
                                .param("decision", decision)
                                .param("meeting", meeting.id())
                                .update()
                        == 1;
    }

    private boolean isSealedByNow(long meeting) {
        return jdbc.sql("select exists (select from contract_minutes where meeting_id = ? and approved_on is not null)")
                .param(meeting)
                .query(Boolean.class)
                .single();
    }

    /** What came of it, known from {@code known} on; days before it keep what was told then. */
    public MeetingDesk.Outcome followUp(long meeting, long decision, long version, String note, LocalDate known) {
        boolean later = jdbc.sql(
                        "select coalesce(followed_up_on > ?, false) or gone_on is not null from contract_decision where id = ?")
                .params(known, decision)
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (later) {
            return MeetingDesk.Outcome.CLOSED;
        }
        int told = jdbc.sql("""
                        update contract_decision set follow_up = ?, followed_up_on = ?, version = version + 1
                        where id = ? and meeting_id = ? and version = ? and gone_on is null
                        """).params(note, known, decision, meeting, version).update();
        return told == 1 ? MeetingDesk.Outcome.DONE : MeetingDesk.Outcome.OVERTAKEN;
    }

    /** Drafts the act that carries the decision out (article 7): a decision of the steering committee, to be completed. */
    public Optional<Long> draftAct(SectorContract contract, Meeting meeting, Decision decision, LocalDate known) {
        if (!decision.asksForAnAct()) {
            return Optional.empty();
        }
        jdbc.sql("select id from sector_contract where id = ? for update")
                .param(contract.id())
                .query(Long.class)
                .single();
        if (!isOpen(decision)) {
            return Optional.empty();
        }
        long act = jdbc.sql("""
                        insert into contract_act (contract_id, kind, number, title, preamble)
                        select :contract, 'DECISION', coalesce(max(number) + 1, 1), :title, :preamble
                        from contract_act where contract_id = :contract and kind = 'DECISION' returning id""")
                .param("contract", contract.id())
                .param("title", decision.title())
                .param("preamble", preamble(meeting, decision))
                .query(Long.class)
                .single();
        jdbc.sql("update contract_decision set act_id = ?, act_since = ?, version = version + 1 where id = ?")
                .params(act, known, decision.id())
                .update();
        return Optional.of(act);
    }

    /** Whether no act carries it out and nobody took it back, whatever was known of it on the day of the page; locked until the end. */
    private boolean isOpen(Decision decision) {
        return jdbc.sql("select act_id is null and gone_on is null from contract_decision where id = ? for update")
                .param(decision.id())
                .query(Boolean.class)
                .single();
    }

    private static String preamble(Meeting meeting, Decision decision) {
        return "Vu la décision n° " + decision.position() + " de la réunion « " + meeting.title() + " » du "
                + meeting.day() + (decision.wording().isBlank() ? "" : "\u00a0:\n\n" + decision.wording());
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        long act = row.getLong("act_id");
        Long actId = row.wasNull() ? null : act;
        return new Decision(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("wording"),
                DecisionSubject.valueOf(row.getString("subject")),
                row.getString("about"),
                actId,
                row.getObject("followed_up_on", LocalDate.class),
                row.getString("follow_up"),
                row.getString("item"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                row.getLong("version"));
    }
}
