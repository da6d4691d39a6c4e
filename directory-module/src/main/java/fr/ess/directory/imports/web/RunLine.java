package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ImportRun;
import fr.ess.platform.french.French;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import as its pages show it, every number and date in French form. */
record RunLine(
        int id,
        String address,
        String file,
        String when,
        String by,
        String read,
        List<String> counts,
        String sha256,
        String size,
        String encoding,
        @Nullable String reversed) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static RunLine of(ImportRun run) {
        return new RunLine(
                run.id(),
                ImportController.PAGE + "/" + run.id(),
                run.fileName(),
                French.dateTime(run.startedAt().atZoneSameInstant(PARIS).toLocalDateTime()),
                run.startedBy(),
                French.number(run.rowsRead()),
                run.outcomes().stream()
                        .map(outcome -> French.number(outcome.rows()))
                        .toList(),
                run.fileSha256(),
                French.count(run.fileBytes(), "octet", "octets"),
                run.encoding(),
                run.reversedAt() == null
                        ? null
                        : "Retiré le "
                                + French.dateTime(run.reversedAt()
                                        .atZoneSameInstant(PARIS)
                                        .toLocalDateTime())
                                + " par " + run.reversedBy());
    }
}
