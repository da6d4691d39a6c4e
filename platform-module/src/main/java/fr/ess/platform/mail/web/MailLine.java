package fr.ess.platform.mail.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.mail.MailState;
import fr.ess.platform.mail.OutgoingMails;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One mail as the pages show it. */
record MailLine(
        long id,
        String key,
        String recipient,
        String subject,
        String state,
        String badge,
        String createdAt,
        @Nullable String sentAt,
        @Nullable String nextAttemptAt,
        int attempts,
        @Nullable String lastError,
        boolean mayBeSent,
        boolean mayBeAbandoned) {

    static MailLine of(OutgoingMails.Line line, Labels labels, ZoneId zone) {
        return new MailLine(
                line.id(),
                line.key(),
                line.recipient(),
                line.subject(),
                labels.of(line.state()),
                badge(line.state()),
                String.valueOf(moment(line.createdAt(), zone)),
                moment(line.sentAt(), zone),
                moment(line.nextAttemptAt(), zone),
                line.attempts(),
                line.lastError(),
                line.mayBeSent(),
                line.mayBeAbandoned());
    }

    private static String badge(MailState state) {
        return switch (state) {
            case SENT -> "badge badge-success";
            case FAILED -> "badge badge-danger";
            case STORED -> "badge badge-warning";
            case QUEUED, ABANDONED -> "badge";
        };
    }

    private static @Nullable String moment(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : French.dateTime(LocalDateTime.ofInstant(instant, zone));
    }
}
