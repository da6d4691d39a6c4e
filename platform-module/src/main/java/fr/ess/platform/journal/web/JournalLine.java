package fr.ess.platform.journal.web;

import fr.ess.platform.french.French;
import fr.ess.platform.journal.JournalEntry;
import fr.ess.platform.journal.JournalEntry.FieldChange;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry as the page shows it. */
record JournalLine(
        long id,
        String instant,
        String moment,
        String actor,
        String action,
        String subject,
        String subjectType,
        @Nullable String subjectId,
        List<FieldChange> changes,
        List<String> origin) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    static JournalLine of(JournalEntry entry, JournalLabels labels, ZoneId zone) {
        ZonedDateTime at = entry.at().atZone(zone);
        return new JournalLine(
                entry.id(),
                entry.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                French.shortDate(at.toLocalDate()) + " " + at.format(SECONDS),
                entry.actorName(),
                labels.action(entry.action()),
                subject(entry, labels),
                entry.subjectType(),
                entry.subjectId(),
                entry.changes().stream()
                        .map(change -> new FieldChange(labels.field(change.field()), change.before(), change.after()))
                        .toList(),
                Stream.of(entry.purpose(), entry.path(), entry.address(), entry.requestId())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String subject(JournalEntry entry, JournalLabels labels) {
        if (entry.subjectLabel() != null) {
            return entry.subjectLabel();
        }
        String type = labels.subject(entry.subjectType());
        return entry.subjectId() == null ? type : type + " " + entry.subjectId();
    }
}
