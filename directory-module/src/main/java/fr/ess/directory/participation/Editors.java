package fr.ess.directory.participation;

import fr.ess.directory.OrganisationStatus;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.ScopedGrants;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps which entry. Asked of the database each time, never of a session; former addresses of an entry count. */
@Service
@Transactional
public class Editors {

    private static final Allowance INVITATIONS = new Allowance("editor.invitation", 10, Duration.ofHours(24));

    /** Pairs of an editor's grant and the entry that it holds for. */
    private static final String KEPT = """
            from account_grant g
            join account a on a.id = g.account_id
            join organisation o on o.status <> 'MERGED'
                and (o.slug = g.scope or exists (select from organisation_former_slug f
                                                 where f.organisation_id = o.id and f.slug = g.scope
                                                   and not exists (select from organisation n where n.slug = g.scope)))
            where g.role = 'ORGANISATION_EDITOR'
            """;

    private final JdbcClient jdbc;
    private final ScopedGrants grants;
    private final RateLimit limit;
    private final ContributionMails mails;
    private final Clock clock;

    Editors(JdbcClient jdbc, ScopedGrants grants, RateLimit limit, ContributionMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.limit = limit;
        this.mails = mails;
        this.clock = clock;
    }

    /** Somebody who keeps an entry; by address only, since a name would tell whoever invites that an account exists. */
    public record Editor(long accountId, String email) {}

    /** An entry that somebody keeps. */
    public record Kept(
            long id,
            String name,
            String slug,
            OrganisationStatus status,
            @Nullable LocalDate verifiedOn) {}

    @Transactional(readOnly = true)
    public List<Kept> keptBy(long accountId) {
        return jdbc.sql("select distinct o.id, o.name, o.slug, o.status, o.verified_on " + KEPT
                        + "and a.active and a.id = :account order by o.name, o.id")
                .param("account", accountId)
                .query(Kept.class)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean keeps(long accountId, long organisationId) {
        return keptBy(accountId).stream().anyMatch(entry -> entry.id() == organisationId);
    }

    @Transactional(readOnly = true)
    public List<Editor> of(long organisationId) {
        return jdbc.sql("select distinct a.id as account_id, a.email " + KEPT
                        + "and a.active and o.id = :id order by a.email")
                .param("id", organisationId)
                .query(Editor.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Contribution.About about(long organisationId) {
        return jdbc.sql("select id, name, slug from organisation where id = ?")
                .param(organisationId)
                .query(Contribution.About.class)
                .single();
    }

    /** Lets somebody keep an entry, as the staff decided; whether their account is open to it. */
    public boolean appoint(EmailAddress email, String name, Contribution.About organisation) {
        return grants.give(email, name, new Grant(Role.ORGANISATION_EDITOR, organisation.slug()));
    }

    /** An editor asks somebody to keep the entry with them. Whether the address has an account is not told. */
    public void invite(long byAccount, EmailAddress email, Contribution.About organisation) {
        limit.take(INVITATIONS, String.valueOf(byAccount));
        String name = email.value().substring(0, email.value().indexOf('@'));
        if (appoint(email, name, organisation)) {
            mails.mayEdit(email, organisation, OffsetDateTime.now(clock).toEpochSecond());
        }
    }

    /** Somebody keeps the entry no more. When nobody is left it returns to the CRESS, whose queue tells so. */
    public void leave(long accountId, Contribution.About organisation) {
        scopes(accountId, organisation.id())
                .forEach(scope -> grants.take(accountId, new Grant(Role.ORGANISATION_EDITOR, scope)));
        if (of(organisation.id()).isEmpty()) {
            jdbc.sql("""
                            insert into contribution (kind, state, organisation_id, departement_id, message, created_at, held_at)
                            select 'VACANCY', 'HELD', id, departement_id, :message, :now, :now
                            from organisation where id = :id""")
                    .param(
                            "message",
                            "Plus personne ne tient cette fiche\u00a0: elle revient à la CRESS jusqu’à ce que quelqu’un la revendique.")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", organisation.id())
                    .update();
        }
    }

    private List<String> scopes(long accountId, long organisationId) {
        return jdbc.sql("select distinct g.scope " + KEPT + "and a.id = :account and o.id = :id")
                .param("account", accountId)
                .param("id", organisationId)
                .query(String.class)
                .list();
    }
}
