package fr.ess.directory.participation;

import fr.ess.directory.Authorship;
import fr.ess.directory.Directory;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.OrganisationSource;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff decide about contributions: each decision takes effect, is told and is written down at once. */
@Service
@Transactional
public class Moderation {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Claims claims;
    private final Editors editors;
    private final Authorship authorship;
    private final ContributionMails mails;
    private final Clock clock;

    Moderation(
            JdbcClient jdbc,
            Directory directory,
            Claims claims,
            Editors editors,
            Authorship authorship,
            ContributionMails mails,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.claims = claims;
        this.editors = editors;
        this.authorship = authorship;
        this.mails = mails;
        this.clock = clock;
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** Somebody judged it meanwhile, or took it back. */
        NO_LONGER_HELD,
        /** Another entry has this SIRET. */
        SIRET_TAKEN,
        /** The entry changed since it was looked at. */
        OVERTAKEN
    }

    /** Refuses a contribution, with the reason that its author reads. */
    public Outcome refuse(long id, String reason, String by) {
        Contribution held = held(id).orElse(null);
        if (held == null) {
            return Outcome.NO_LONGER_HELD;
        }
        judge(held, ContributionState.REFUSED, reason, by, null);
        mails.judged(held, false, reason, null);
        return Outcome.DONE;
    }

    /** Accepts what changes nothing by itself, or closes the entry where that was asked. */
    public Outcome accept(long id, @Nullable String reason, String by) {
        Contribution held = held(id).orElse(null);
        if (held == null) {
            return Outcome.NO_LONGER_HELD;
        }
        Contribution.About about = held.organisation();
        if (about != null && held.kind() == ContributionKind.CLOSURE) {
            directory.close(about.id());
        }
        if (about != null && held.kind() == ContributionKind.CLAIM) {
            entrust(held, about);
        }
        judge(held, ContributionState.ACCEPTED, reason, by, null);
        mails.judged(held, true, reason, about == null ? null : page(held.kind(), about));
        return Outcome.DONE;
    }

    /** Publishes a proposed entry, as its author wrote it or as the staff mended it. */
    public Outcome publish(long id, OrganisationEntry entry, @Nullable String reason, String by) {
        Contribution held = held(id).orElse(null);
        if (held == null || held.kind() != ContributionKind.PROPOSAL) {
            return Outcome.NO_LONGER_HELD;
        }
        Optional<Directory.Created> created = directory.create(
                entry, OrganisationSource.CRESS, "Proposée par un contributeur, acceptée par la CRESS");
        if (created.isEmpty()) {
            return Outcome.SIRET_TAKEN;
        }
        judge(held, ContributionState.ACCEPTED, reason, by, created.get().id());
        mails.judged(held, true, reason, page(created.get().slug()));
        return Outcome.DONE;
    }

    /** Publishes an edit that was held, over the entry as it stands at {@code version}. */
    public Outcome publishEdit(long id, long version, OrganisationEntry entry, @Nullable String reason, String by) {
        Contribution held = held(id).orElse(null);
        Contribution.About about = held == null ? null : held.organisation();
        if (held == null || about == null || held.kind() != ContributionKind.EDIT) {
            return Outcome.NO_LONGER_HELD;
        }
        if (held.accountId() != null && held.name() != null) {
            authorship.ofEditor(held.accountId(), held.name());
        }
        return switch (directory.edit(about.id(), version, entry).orElse(Directory.Outcome.OVERTAKEN)) {
            case OVERTAKEN -> Outcome.OVERTAKEN;
            case SIRET_TAKEN -> Outcome.SIRET_TAKEN;
            case DONE -> {
                judge(held, ContributionState.ACCEPTED, reason, by, null);
                mails.judged(held, true, reason, page(about.slug()));
                yield Outcome.DONE;
            }
        };
    }

    private void entrust(Contribution claim, Contribution.About organisation) {
        if (!claims.proof(claim.id()).map(ClaimProof::mayBeAccepted).orElse(false)) {
            throw new RefusedException(
                    "La preuve n’est pas encore apportée\u00a0: cette demande ne peut pas être acceptée.");
        }
        EmailAddress email = EmailAddress.parse(String.valueOf(claim.email())).orElseThrow();
        if (!editors.appoint(email, claim.name() == null ? email.value() : claim.name(), organisation)) {
            throw new RefusedException(
                    "Le compte de cette personne est désactivé\u00a0: voyez avec l’administration de la plateforme.");
        }
    }

    private Optional<Contribution> held(long id) {
        return jdbc.sql(ContributionRows.SELECT + "where c.id = ? and c.state = 'HELD' for update of c")
                .param(id)
                .query(ContributionRows::read)
                .optional();
    }

    private void judge(
            Contribution held,
            ContributionState state,
            @Nullable String reason,
            String by,
            @Nullable Long createdOrganisation) {
        jdbc.sql("""
                        update contribution set state = :state, reason = :reason, judged_by = :by, judged_at = :now,
                            organisation_id = coalesce(:created, organisation_id)
                        where id = :id""")
                .param("state", state.name())
                .param("reason", reason)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("created", createdOrganisation)
                .param("id", held.id())
                .update();
    }

    private static String page(ContributionKind kind, Contribution.About about) {
        return kind == ContributionKind.CLAIM ? "/mes-fiches/" + about.id() : page(about.slug());
    }

    private static String page(String slug) {
        return "/annuaire/" + slug;
    }
}
