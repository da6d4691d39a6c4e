package fr.ess.directory.participation;

import fr.ess.directory.Directory;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.OrganisationSource;
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
    private final ContributionMails mails;
    private final Clock clock;

    Moderation(JdbcClient jdbc, Directory directory, ContributionMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.mails = mails;
        this.clock = clock;
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** Somebody judged it meanwhile, or took it back. */
        NO_LONGER_HELD,
        /** Another entry has this SIRET. */
        SIRET_TAKEN
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
        judge(held, ContributionState.ACCEPTED, reason, by, null);
        mails.judged(held, true, reason, about == null ? null : page(about.slug()));
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

    private static String page(String slug) {
        return "/annuaire/" + slug;
    }
}
