package fr.ess.directory.web;

import fr.ess.directory.Entries;
import fr.ess.directory.imports.ImportRun;
import fr.ess.directory.imports.ImportRuns;
import fr.ess.platform.french.French;
import fr.ess.platform.journal.JournalCursor;
import fr.ess.platform.journal.JournalEntry;
import fr.ess.platform.journal.JournalFilter;
import fr.ess.platform.journal.JournalReader;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory on the desk of the staff: entries, imports, and the entries that somebody corrected lately. */
@Component
class DirectoryDesk implements StaffDesk {

    private static final JournalFilter CORRECTIONS =
            new JournalFilter("", "organisation.updated", "organisation", "", null, null);

    private final Entries entries;
    private final ImportRuns runs;
    private final JournalReader journal;

    DirectoryDesk(Entries entries, ImportRuns runs, JournalReader journal) {
        this.entries = entries;
        this.runs = runs;
        this.journal = journal;
    }

    @Override
    public List<DeskCard> cards() {
        Entries.Tally tally = entries.tally();
        return List.of(
                new DeskCard(
                        "Fiches de l’annuaire",
                        EntriesController.PATH,
                        "Corriger, vérifier, fermer.",
                        French.count(tally.all(), "fiche", "fiches"),
                        tally.neverVerified() == 0
                                ? null
                                : French.count(tally.neverVerified(), "jamais vérifiée", "jamais vérifiées")),
                new DeskCard(
                        "Imports",
                        EntriesController.PATH + "/imports",
                        "Ce que chaque fichier a changé, ligne par ligne.",
                        French.count(runs.count(), "import", "imports"),
                        runs.latest(null, 1).stream()
                                .findFirst()
                                .map(DirectoryDesk::toLookAt)
                                .orElse(null)));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return journal.page(CORRECTIONS, JournalCursor.NEWEST, limit).stream()
                .filter(entry -> entry.subjectId() != null)
                .map(DirectoryDesk::change)
                .toList();
    }

    private static DeskChange change(JournalEntry entry) {
        return new DeskChange(
                entry.at(),
                entry.subjectLabel() == null ? "Fiche" : entry.subjectLabel(),
                EntriesController.PATH + "/" + entry.subjectId(),
                "Fiche modifiée",
                entry.actorName().replaceAll("\\s*<.*>", ""));
    }

    private static @Nullable String toLookAt(ImportRun last) {
        List<String> lines = new ArrayList<>();
        if (last.rowsConflicting() > 0) {
            lines.add(French.count(last.rowsConflicting(), "ligne en conflit", "lignes en conflit"));
        }
        if (last.rowsRejected() > 0) {
            lines.add(French.count(last.rowsRejected(), "ligne rejetée", "lignes rejetées"));
        }
        return lines.isEmpty() ? null : French.list(lines) + " au dernier";
    }
}
