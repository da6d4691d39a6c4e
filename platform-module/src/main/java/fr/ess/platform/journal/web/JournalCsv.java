package fr.ess.platform.journal.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.ess.platform.journal.JournalEntry;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries as a spreadsheet opens them: semicolons, a byte order mark, and nothing that it would take for a formula. */
final class JournalCsv implements Closeable {

    private final CsvWriter csv;
    private final ZoneId zone;

    JournalCsv(Writer out, ZoneId zone) throws IOException {
        out.write('\ufeff');
        this.csv = CsvWriter.builder().fieldSeparator(';').build(out);
        this.zone = zone;
        csv.writeRecord(
                "numero", "date", "qui", "roles", "action", "type", "objet", "libelle", "avant", "apres", "cadre",
                "adresse", "chemin", "demande");
    }

    void write(JournalEntry entry) {
        csv.writeRecord(Stream.of(
                        String.valueOf(entry.id()),
                        entry.at().atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                        entry.actorName(),
                        String.join(" ", entry.roles()),
                        entry.action(),
                        entry.subjectType(),
                        orEmpty(entry.subjectId()),
                        orEmpty(entry.subjectLabel()),
                        side(entry, true),
                        side(entry, false),
                        orEmpty(entry.purpose()),
                        orEmpty(entry.address()),
                        orEmpty(entry.path()),
                        orEmpty(entry.requestId()))
                .map(JournalCsv::harmless)
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String side(JournalEntry entry, boolean before) {
        return entry.changes().stream()
                .filter(change -> (before ? change.before() : change.after()) != null)
                .map(change -> change.field() + "=" + (before ? change.before() : change.after()))
                .collect(Collectors.joining("\n"));
    }

    /** A cell that begins like a formula gets an apostrophe, which spreadsheets show as text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
