package fr.ess.directory.participation;

import fr.ess.directory.OrganisationSource;
import fr.ess.directory.participation.Revisions.Revision;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.journal.Purpose;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who keep an entry what others changed there: once the entry has come to rest, in one mail however many
 * changes there were, and never about one's own.
 */
@Component
@ConditionalOnWebApplication
public class OwnerNotices {

    private static final Duration REST = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int ENTRIES_AT_ONCE = 200;
    private static final int CHANGES_TOLD = 20;

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Editors editors;
    private final ContributionMails mails;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnerNotices(
            JdbcClient jdbc,
            Revisions revisions,
            Editors editors,
            ContributionMails mails,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.editors = editors;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${cress.directory.notices:10m}",
            initialDelayString = "${cress.directory.notices:10m}")
    public void tell() {
        Instant now = clock.instant();
        List<Long> entries = jdbc.sql("""
                        select organisation_id from organisation_revision where not told
                        group by organisation_id
                        having max(at) < :rested or min(at) < :waited
                        order by min(at) limit :limit""")
                .param("rested", Timestamp.from(now.minus(REST)))
                .param("waited", Timestamp.from(now.minus(LONGEST_WAIT)))
                .param("limit", ENTRIES_AT_ONCE)
                .query(Long.class)
                .list();
        Purpose.during(
                "avis aux éditeurs",
                () -> entries.forEach(entry -> transaction.executeWithoutResult(s -> tell(entry))));
    }

    /** Marks and sends in one transaction: of two servers one finds nothing left to tell. */
    private void tell(long organisation) {
        Set<Long> untold = jdbc
                .sql("update organisation_revision set told = true where organisation_id = ? and not told returning id")
                .param(organisation)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        if (untold.isEmpty()) {
            return;
        }
        List<Revision> changes = revisions.of(organisation, Long.MAX_VALUE, CHANGES_TOLD + untold.size()).stream()
                .filter(change -> untold.contains(change.id()))
                .toList();
        Contribution.About about = editors.about(organisation);
        for (Editors.Editor editor : editors.of(organisation)) {
            List<Revision> others = changes.stream()
                    .filter(change -> !Objects.equals(change.authorId(), editor.accountId()))
                    .limit(CHANGES_TOLD)
                    .toList();
            if (!others.isEmpty()) {
                EmailAddress.parse(editor.email())
                        .ifPresent(to -> mails.entryChanged(about, editor.accountId(), to, others, clock.getZone()));
            }
        }
    }

    /** Who made a change, as organisations are told it. */
    static String who(Revision change) {
        if (change.batch() != null) {
            return change.batch();
        }
        return change.source() == OrganisationSource.ORGANISATION ? change.author() : "l’équipe de la CRESS";
    }
}
