package fr.ess.events.proposal;

import fr.ess.directory.Slug;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.RefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns that gather events of many organisers: written by the staff, who label the events that ask to join. */
@Service
@Transactional
public class EventCampaigns {

    private static final int LONGEST_SLUG = 80;

    private final JdbcClient jdbc;
    private final ProposalMails mails;
    private final Clock clock;

    EventCampaigns(JdbcClient jdbc, ProposalMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * A campaign as the staff see it.
     *
     * @param asked how many events wait for their label
     */
    public record Stored(
            int id, String slug, long version, boolean example, CampaignText text, int asked, int labelled) {}

    /**
     * An event that asks for a label, has it, or was refused.
     *
     * @param reason of the refusal
     */
    public record Request(
            long event,
            String title,
            LocalDateTime start,
            String organisers,
            CampaignLabel state,
            @Nullable String message,
            @Nullable String reason) {}

    /** A campaign before those who organise an event. */
    public record Offer(
            int id,
            String slug,
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String rules,
            @Nullable CampaignLabel state,
            @Nullable String reason) {}

    private static final String ALL = """
            select c.*, (select count(*) from event_campaign_request r where r.campaign_id = c.id and r.state = 'ASKED') as asked,
                   (select count(*) from event e where e.campaign_id = c.id) as labelled
            from event_campaign c
            """;

    @Transactional(readOnly = true)
    public List<Stored> all() {
        return jdbc.sql(ALL + "order by c.last_day desc, c.id")
                .query(EventCampaigns::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(int id) {
        return jdbc.sql(ALL + "where c.id = ?")
                .param(id)
                .query(EventCampaigns::read)
                .optional();
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getInt("id"),
                row.getString("slug"),
                row.getLong("version"),
                row.getBoolean("example"),
                new CampaignText(
                        row.getString("name"),
                        row.getString("presentation"),
                        row.getString("rules"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("open")),
                row.getInt("asked"),
                row.getInt("labelled"));
    }

    public int create(CampaignText text) {
        String slug = Slug.of(
                        text.name(),
                        LONGEST_SLUG,
                        taken -> jdbc.sql("select exists (select from event_campaign where slug = ?)")
                                .param(taken)
                                .query(Boolean.class)
                                .single())
                .value();
        return values(jdbc.sql("""
                                insert into event_campaign (slug, name, presentation, rules, first_day, last_day, open, source)
                                values (:slug, :name, :presentation, :rules, :first, :last, :open, 'CRESS') returning id"""), text)
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    /** @return whether nobody else was faster */
    public boolean save(int id, long version, CampaignText text) {
        return values(jdbc.sql("""
                                update event_campaign set name = :name, presentation = :presentation, rules = :rules, first_day = :first,
                                    last_day = :last, open = :open, version = version + 1 where id = :id and version = :version"""), text)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, CampaignText text) {
        return statement
                .param("name", text.name())
                .param("presentation", text.presentation())
                .param("rules", text.rules())
                .param("first", text.firstDay())
                .param("last", text.lastDay())
                .param("open", text.open());
    }

    /** What asks first, then what has the label, then what was refused. */
    @Transactional(readOnly = true)
    public List<Request> requests(int campaign) {
        return jdbc.sql("""
                        select e.id, e.title, e.starts_at, coalesce(r.state, 'LABELLED') as state, r.message, r.reason,
                               array_to_string(array(select o.name from event_organiser o where o.event_id = e.id order by o.position), ', ') as organisers
                        from event e left join event_campaign_request r on r.event_id = e.id and r.campaign_id = :campaign
                        where r.campaign_id is not null or e.campaign_id = :campaign
                        order by array_position(array['ASKED', 'LABELLED', 'REFUSED'], coalesce(r.state, 'LABELLED')), e.starts_at, e.id""")
                .param("campaign", campaign)
                .query((row, number) -> new Request(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getString("organisers"),
                        CampaignLabel.valueOf(row.getString("state")),
                        row.getString("message"),
                        row.getString("reason")))
                .list();
    }

    @Transactional(readOnly = true)
    public long countAsked() {
        return jdbc.sql("select count(*) from event_campaign_request where state = 'ASKED'")
                .query(Long.class)
                .single();
    }

    /** Campaigns that an event may ask to join, or did. */
    @Transactional(readOnly = true)
    public List<Offer> offers(StoredEvent event) {
        return jdbc.sql("""
                        select c.id, c.slug, c.name, c.first_day, c.last_day, c.rules, r.reason,
                               coalesce(r.state, case when e.campaign_id = c.id then 'LABELLED' end) as state
                        from event_campaign c join event e on e.id = :event
                        left join event_campaign_request r on r.campaign_id = c.id and r.event_id = e.id
                        where c.open and c.last_day >= cast(:today as date) or r.campaign_id is not null or e.campaign_id = c.id
                        order by c.first_day desc, c.id""")
                .param("event", event.id())
                .param("today", LocalDate.now(clock.withZone(Timing.ZONE)))
                .query((row, number) -> new Offer(
                        row.getInt("id"),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("rules"),
                        row.getString("state") == null ? null : CampaignLabel.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    /** Asks for the label of a campaign; again where it was refused. */
    public void ask(SignedIn person, StoredEvent event, int campaign, @Nullable String message) {
        Offer offer = offers(event).stream()
                .filter(one -> one.id() == campaign)
                .findFirst()
                .orElseThrow(() -> refused("Cette campagne ne prend plus d’événements."));
        if (offer.state() == CampaignLabel.ASKED || offer.state() == CampaignLabel.LABELLED) {
            throw refused("Cet événement a déjà demandé à rejoindre cette campagne.");
        }
        boolean within = event.draft().timing().times().stream()
                .map(LocalDateTime::toLocalDate)
                .anyMatch(day -> !day.isBefore(offer.firstDay()) && !day.isAfter(offer.lastDay()));
        if (!within) {
            throw refused("Cet événement n’a pas lieu pendant la campagne.");
        }
        jdbc.sql("""
                        insert into event_campaign_request (event_id, campaign_id, account_id, message, asked_at)
                        values (:event, :campaign, :account, :message, :now)
                        on conflict (event_id, campaign_id) do update set state = 'ASKED', account_id = excluded.account_id,
                            message = excluded.message, asked_at = excluded.asked_at, judged_at = null, judged_by = null, reason = null""")
                .param("event", event.id())
                .param("campaign", campaign)
                .param("account", person.accountId())
                .param("message", message)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Gives the label, or refuses and takes it back, with the reason that whoever asked reads. */
    public void judge(SignedIn by, int campaign, long event, boolean label, @Nullable String reason) {
        Stored stored = find(campaign).orElseThrow(() -> refused("Cette campagne n’existe plus."));
        Request request = requests(campaign).stream()
                .filter(one -> one.event() == event)
                .findFirst()
                .orElseThrow(() -> refused("Cet événement n’a rien demandé à cette campagne."));
        jdbc.sql("select id from event where id = ? for update")
                .param(event)
                .query(Long.class)
                .list();
        if (label
                && jdbc.sql("select exists (select from event where id = ? and campaign_id <> ?)")
                        .param(event)
                        .param(campaign)
                        .query(Boolean.class)
                        .single()) {
            throw refused("Cet événement a déjà le label d’une autre campagne\u00a0: un seul à la fois.");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into event_campaign_request (event_id, campaign_id, state, asked_at, judged_at, judged_by, reason)
                        values (:event, :campaign, :state, :now, :now, :by, :reason)
                        on conflict (event_id, campaign_id) do update set state = excluded.state, judged_at = excluded.judged_at,
                            judged_by = excluded.judged_by, reason = excluded.reason""")
                .param("event", event)
                .param("campaign", campaign)
                .param("state", (label ? CampaignLabel.LABELLED : CampaignLabel.REFUSED).name())
                .param("now", now)
                .param("by", by.displayName())
                .param("reason", reason)
                .update();
        jdbc.sql("""
                        select a.email from event_campaign_request r join account a on a.id = r.account_id
                        where r.event_id = ? and r.campaign_id = ?""")
                .param(event)
                .param(campaign)
                .query(String.class)
                .optional()
                .ifPresent(to -> mails.labelled(to, event, request.title(), stored, label, reason, now));
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(sentence);
    }
}
