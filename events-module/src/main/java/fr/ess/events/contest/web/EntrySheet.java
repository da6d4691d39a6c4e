package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestEntry;
import fr.ess.events.contest.EntryDraft;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries of one edition, as a file. */
@Component
class EntrySheet {

    private final Labels labels;
    private final Clock clock;

    EntrySheet(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    Sheet of(Contest contest, List<ContestEntry> entries) {
        return new Sheet(
                contest.text().name(),
                LocalDate.now(clock),
                "candidatures-" + contest.slug(),
                List.of(
                        Column.number("numero", "Numéro"),
                        Column.text("titre", "Titre"),
                        Column.text("nom", "Nom"),
                        Column.text("email", "Adresse électronique"),
                        Column.text("telephone", "Téléphone"),
                        Column.text("departement", "Département"),
                        Column.text("commune", "Commune"),
                        Column.text("stade", "Stade"),
                        Column.text("probleme", "Problème"),
                        Column.text("solution", "Solution"),
                        Column.text("public", "Public"),
                        Column.text("exemple", "Exemple")),
                List.of(
                        "Données personnelles\u00a0: ce fichier est pour ce concours seulement, et s’efface après lui."),
                each -> entries.forEach(entry -> each.accept(cells(entry, contest.example()))));
    }

    private List<@Nullable Object> cells(ContestEntry entry, boolean example) {
        EntryDraft draft = entry.draft();
        return Arrays.asList(
                (Object) entry.id(),
                entry.title(),
                draft == null ? "effacé" : draft.name(),
                entry.email(),
                draft == null ? null : draft.phone(),
                entry.departement(),
                draft == null ? null : draft.commune(),
                draft == null ? null : labels.of(draft.stage()),
                draft == null ? null : draft.problem(),
                draft == null ? null : draft.solution(),
                draft == null ? null : draft.audience(),
                example ? "exemple" : "");
    }
}
