package fr.ess.transmea.file.web;

import fr.ess.transmea.file.DeadlineKind;
import fr.ess.transmea.file.Deadlines;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Deadlines as a calendar (RFC 5545): whole days, which need no time zone, by the reference of the file alone. */
final class FundCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private FundCalendar() {}

    static ResponseEntity<String> answer(List<Deadlines.Deadline> deadlines, Instant now) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fonds-echeances.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(write(deadlines, now));
    }

    static String write(List<Deadlines.Deadline> deadlines, Instant now) {
        StringBuilder out = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Maillage//Fonds//FR\r\n");
        for (Deadlines.Deadline deadline : deadlines) {
            out.append("BEGIN:VEVENT\r\nUID:echeance-")
                    .append(deadline.id())
                    .append("@maillage\r\nDTSTAMP:")
                    .append(STAMP.format(now))
                    .append("\r\nDTSTART;VALUE=DATE:")
                    .append(DAY.format(deadline.onDay()))
                    .append("\r\nSUMMARY:")
                    .append(words(deadline.kind()))
                    .append(" - dossier ")
                    .append(deadline.reference())
                    .append("\r\nEND:VEVENT\r\n");
        }
        return out.append("END:VCALENDAR\r\n").toString();
    }

    /** Short enough for a line of 75 bytes, and without signs that the format escapes. */
    private static String words(DeadlineKind kind) {
        return switch (kind) {
            case HEARING -> "Audience";
            case BID -> "Date limite des offres";
            case SIGNING -> "Signature";
            case OTHER -> "Échéance";
        };
    }
}
