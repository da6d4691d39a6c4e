package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.people.People;
import fr.ess.cae.people.PeopleQuery;
import fr.ess.cae.people.PersonRow;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of a co-operative's own people as a file, for itself. */
@Component
class PeopleSheet {

    private final People people;
    private final Labels labels;
    private final Clock clock;

    PeopleSheet(People people, Labels labels, Clock clock) {
        this.people = people;
        this.labels = labels;
        this.clock = clock;
    }

    Sheet of(CoOperative cae, PeopleQuery query) {
        LocalDate today = LocalDate.now(clock);
        return new Sheet(
                "Personnes accompagnées par " + cae.name() + ", au " + French.date(today),
                today,
                "personnes-" + cae.slug(),
                List.of(
                        Column.number("numero", "Dossier"),
                        Column.text("nom", "Nom"),
                        Column.text("activite", "Activité"),
                        Column.text("genre", "Genre"),
                        Column.text("situation", "Situation à l’entrée"),
                        Column.number("naissance", "Année de naissance"),
                        Column.text("commune", "Commune"),
                        Column.text("secteur", "Secteur d’activité"),
                        Column.text("statut", "Statut"),
                        Column.date("depuis", "Depuis le"),
                        Column.text("exemple", "Exemple")),
                List.of("Données personnelles\u00a0: ce fichier est pour " + cae.name() + " seulement."),
                each -> people.export(cae, query, row -> each.accept(cells(row))));
    }

    private List<@Nullable Object> cells(PersonRow row) {
        Integer born = row.birthYear();
        return Arrays.asList(
                (Object) (long) row.number(),
                row.name(),
                row.activity(),
                labels.of(row.gender()),
                labels.of(row.situation()),
                born == null ? null : (Long) born.longValue(),
                row.commune(),
                row.sector(),
                label(row.status()),
                row.since(),
                row.example() ? "exemple" : "");
    }

    private @Nullable String label(@Nullable Enum<?> constant) {
        return constant == null ? null : labels.of(constant);
    }
}
