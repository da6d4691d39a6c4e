package fr.ess.directory.participation;

import fr.ess.directory.Authorship;
import fr.ess.directory.Directory;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks organisations once a year whether their entry is still right, and takes their answers. */
@Service
@Transactional
public class Freshness {

    private static final Duration VALIDITY = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final StaleEntries stale;
    private final Directory directory;
    private final Authorship authorship;
    private final Editors editors;
    private final ContributionMails mails;
    private final Clock clock;
    private final int perDay;

    Freshness(
            JdbcClient jdbc,
            StaleEntries stale,
            Directory directory,
            Authorship authorship,
            Editors editors,
            ContributionMails mails,
            Clock clock,
            @Value("${cress.freshness.per-day:400}") int perDay) {
        this.jdbc = jdbc;
        this.stale = stale;
        this.directory = directory;
        this.authorship = authorship;
        this.editors = editors;
        this.mails = mails;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** What a link asks about. */
    public record Asked(
            long organisationId,
            String name,
            String slug,
            @Nullable FreshnessAnswer answer) {}

    /** How many questions may still leave today, whoever sends them: mail servers distrust floods. */
    @Transactional(readOnly = true)
    public int left() {
        int sent = jdbc.sql("select count(*) from freshness_request where sent_at > ?")
                .param(OffsetDateTime.now(clock).minusDays(1))
                .query(Integer.class)
                .single();
        return Math.max(0, perDay - sent);
    }

    /** Asks those who were verified the longest ago and were not asked this year; returns how many. */
    public int ask(@Nullable String departement, int limit) {
        // One batch at a time, so that two of them do not exceed what may leave in a day.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('freshness'))").query().singleRow();
        LocalDate today = LocalDate.now(clock);
        int asked = 0;
        for (StaleEntries.Reachable entry : stale.reachable(departement, Math.min(limit, left()))) {
            Token token = Token.random();
            int kept = jdbc.sql("""
                            insert into freshness_request (organisation_id, year, token_hash, sent_at)
                            values (:id, :year, :token, :now) on conflict (organisation_id, year) do nothing""")
                    .param("id", entry.id())
                    .param("year", today.getYear())
                    .param("token", token.hash())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            if (kept == 1) {
                recipients(entry).forEach(to -> mails.stillRight(entry, today.getYear(), to, token));
                asked++;
            }
        }
        return asked;
    }

    /** The entry's own address, or those who keep it where it has none. */
    private Set<EmailAddress> recipients(StaleEntries.Reachable entry) {
        Set<EmailAddress> recipients = new LinkedHashSet<>();
        List<String> addresses = entry.email() != null
                ? List.of(entry.email())
                : editors.of(entry.id()).stream().map(Editors.Editor::email).toList();
        addresses.forEach(address -> EmailAddress.parse(address).ifPresent(recipients::add));
        return recipients;
    }

    @Transactional(readOnly = true)
    public Optional<Asked> find(String token) {
        return jdbc.sql("""
                        select o.id as organisation_id, o.name, o.slug, f.answer
                        from freshness_request f join organisation o on o.id = f.organisation_id
                        where f.token_hash = :token and f.sent_at > :limit and o.status = 'PUBLISHED'""")
                .param("token", new Token(token).hash())
                .param("limit", OffsetDateTime.now(clock).minus(VALIDITY))
                .query(Asked.class)
                .optional();
    }

    /** Takes the answer of whoever has the link. Who means to edit may still answer otherwise. */
    public void answer(String token, Asked asked, FreshnessAnswer answer) {
        int taken = jdbc.sql("""
                        update freshness_request set answer = :answer, answered_at = :now
                        where token_hash = :token and (answer is null or answer = 'EDIT')""")
                .param("answer", answer.name())
                .param("now", OffsetDateTime.now(clock))
                .param("token", new Token(token).hash())
                .update();
        if (taken != 1) {
            throw new RefusedException("Vous avez déjà répondu pour cette année. Merci\u00a0!");
        }
        switch (answer) {
            case RIGHT -> {
                authorship.ofTheOrganisation();
                directory.verify(asked.organisationId());
            }
            case CLOSED -> suggestClosure(asked.organisationId());
            case EDIT -> {}
        }
    }

    /** A closure is for the staff to judge: the link may have been forwarded. */
    private void suggestClosure(long organisationId) {
        jdbc.sql("""
                        insert into contribution (kind, state, organisation_id, departement_id, message, created_at, held_at)
                        select 'CLOSURE', 'HELD', id, departement_id, :message, :now, :now from organisation where id = :id""")
                .param("message", "L’organisation a répondu au courriel annuel qu’elle a cessé son activité.")
                .param("now", OffsetDateTime.now(clock))
                .param("id", organisationId)
                .update();
    }
}
