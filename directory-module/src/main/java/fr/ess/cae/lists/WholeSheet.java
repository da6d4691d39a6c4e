package fr.ess.cae.lists;

import fr.ess.cae.CoOperative;
import fr.ess.cae.LeavingReason;
import fr.ess.cae.MembershipStatus;
import fr.ess.cae.people.PathLine;
import fr.ess.cae.people.People;
import fr.ess.cae.people.PersonRecord;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A co-operative's whole register as a file that its import takes back: a line a person, the last presence, the money by year. */
@Component
public class WholeSheet {

    private final People people;
    private final Labels labels;
    private final Clock clock;

    WholeSheet(People people, Labels labels, Clock clock) {
        this.people = people;
        this.labels = labels;
        this.clock = clock;
    }

    public Sheet of(CoOperative cae) {
        LocalDate today = LocalDate.now(clock);
        List<PersonRecord> records = people.all(cae, "cae_person.exported");
        SortedSet<Integer> years = new TreeSet<>();
        records.forEach(record -> record.years().forEach(year -> years.add(year.year())));
        List<Column> columns = new ArrayList<>(List.of(
                Column.number("numero", "Dossier"),
                Column.text("nom", "Nom"),
                Column.text("prenom", "Prénom"),
                Column.number("naissance", "Année de naissance"),
                Column.text("genre", "Genre"),
                Column.text("situation", "Situation à l’entrée"),
                Column.text("commune", "Commune"),
                Column.text("insee", "Code INSEE"),
                Column.text("secteur", "Secteur d’activité"),
                Column.text("activite", "Activité"),
                Column.date("accueil", "Accueil le"),
                Column.date("cape", "CAPE le"),
                Column.date("cesa", "CESA le"),
                Column.date("associe", "Associé le"),
                Column.date("sortie", "Sortie le"),
                Column.text("motif", "Motif de sortie")));
        for (Integer year : years) {
            columns.add(Column.eurosApart("ca" + year, "Chiffre d’affaires " + year));
            columns.add(Column.eurosApart("contribution" + year, "Contribution " + year));
        }
        return new Sheet(
                "Registre de " + cae.name() + ", au " + French.date(today),
                today,
                "registre-" + cae.slug(),
                columns,
                List.of("Données personnelles\u00a0: ce fichier est pour " + cae.name() + " seulement."),
                each -> records.forEach(record -> each.accept(cells(record, years))));
    }

    private List<@Nullable Object> cells(PersonRecord record, SortedSet<Integer> years) {
        List<@Nullable Object> cells = new ArrayList<>();
        Integer born = record.row().birthYear();
        cells.add((long) record.row().number());
        cells.add(record.lastName());
        cells.add(record.firstName());
        cells.add(born == null ? null : (Object) born.longValue());
        cells.add(labels.of(record.row().gender()));
        cells.add(labels.of(record.row().situation()));
        cells.add(record.row().commune());
        cells.add(record.communeCode());
        cells.add(record.row().sector());
        cells.add(record.row().activity());
        List<List<PathLine>> presences = Paths.presences(record);
        List<PathLine> last = presences.isEmpty() ? List.of() : presences.get(presences.size() - 1);
        LeavingReason reason = null;
        for (MembershipStatus status : MembershipStatus.values()) {
            PathLine line = last.stream()
                    .filter(one -> one.status() == status)
                    .findFirst()
                    .orElse(null);
            cells.add(line == null ? null : line.onDay());
            reason = line == null ? null : line.reason();
        }
        cells.add(reason == null ? null : labels.of(reason));
        for (Integer year : years) {
            PersonRecord.Year made = record.years().stream()
                    .filter(one -> one.year() == year)
                    .findFirst()
                    .orElse(null);
            cells.add(made == null ? null : made.turnover());
            cells.add(made == null ? null : made.contribution());
        }
        return cells;
    }
}
