package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.Labels;
import fr.ess.transmea.Fund;
import fr.ess.transmea.file.FileLine;
import fr.ess.transmea.file.FileList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of files as a table to take away: the files that the page shows, and nothing more of them. */
@Component
class FileSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.text("reference", "Référence"),
            Column.text("entreprise", "Entreprise"),
            Column.text("activite", "Activité"),
            Column.text("etape", "Étape"),
            Column.date("depuis", "Depuis le"),
            Column.text("origine", "Origine"),
            Column.text("situation", "Situation"),
            Column.text("lieu", "Lieu"),
            Column.text("charge", "Chargé d’affaires"),
            Column.date("recu", "Reçu le"),
            Column.count("salaries", "Salariés"),
            Column.count("repreneurs", "Repreneurs"),
            Column.euros("demande", "Demandé au fonds"),
            Column.text("exemple", "Exemple"));

    private final FileList files;
    private final Labels labels;
    private final Clock clock;

    FileSheet(FileList files, Labels labels, Clock clock) {
        this.files = files;
        this.labels = labels;
        this.clock = clock;
    }

    Sheet of(Fund fund, FileQuestion question, SignedIn person) {
        return new Sheet(
                "Dossiers du fonds",
                LocalDate.now(clock),
                "fonds-dossiers",
                COLUMNS,
                List.of("Les dossiers marqués « exemple » sont fictifs."),
                each -> files.each(fund, question.filter(), person, line -> each.accept(values(line))));
    }

    private List<@Nullable Object> values(FileLine line) {
        return Arrays.asList(
                line.reference(),
                line.company(),
                line.activity(),
                labels.of(line.stage()),
                line.stageSince(),
                labels.of(line.origin()),
                labels.of(line.situation()),
                line.place(),
                line.officer(),
                line.receivedOn(),
                number(line.employees()),
                number(line.joining()),
                line.ticket(),
                line.example() ? "exemple" : null);
    }

    private static @Nullable Long number(@Nullable Integer value) {
        return value == null ? null : Long.valueOf(value);
    }
}
