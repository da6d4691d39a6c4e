package fr.ess.poles.web;

import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.Labels;
import fr.ess.poles.Fact;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleQuery;
import fr.ess.poles.Poles;
import fr.ess.poles.SelfFinancing;
import fr.ess.poles.StatePeriod;
import fr.ess.poles.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of poles as a table, with the whole typology. */
@Component
class PolesSheet {

    private final Poles poles;
    private final Labels labels;

    PolesSheet(Poles poles, Labels labels) {
        this.poles = poles;
        this.labels = labels;
    }

    Sheet of(PoleQuery query) {
        List<Pole> found = poles.list(query);
        Map<Long, List<Fact>> facts = poles.facts(found);
        Map<Long, List<SelfFinancing>> financing = poles.selfFinancing(found);
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("pole", "Pôle"),
                Column.text("lieu", "Lieu"),
                Column.text("departement", "Département"),
                Column.text("etat", "État"),
                Column.text("etat_depuis", "État connu")));
        for (Topic topic : Topic.values()) {
            columns.add(
                    topic.kind() == Topic.Kind.NUMBER
                            ? Column.number(key(topic), labels.of(topic))
                            : Column.text(key(topic), labels.of(topic)));
        }
        columns.add(Column.text("autofinancement", "Autofinancement"));
        columns.add(Column.text("sources", "Sources"));
        columns.add(Column.text("exemple", "Exemple"));
        return new Sheet(
                "Pôles territoriaux de coopération économique",
                poles.today(),
                "poles",
                columns,
                List.of(
                        "Une case vide veut dire qu’aucune source ne le dit.",
                        "Les lignes marquées « exemple » sont inventées pour la démonstration."),
                Rows.of(found.stream()
                        .map(pole -> row(
                                pole,
                                facts.getOrDefault(pole.id(), List.of()),
                                financing.getOrDefault(pole.id(), List.of())))
                        .toList()));
    }

    private List<@Nullable Object> row(Pole pole, List<Fact> facts, List<SelfFinancing> financing) {
        StatePeriod state = pole.state();
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                pole.name(),
                pole.place(),
                pole.departement(),
                state == null ? null : labels.of(state.state()),
                state == null ? null : state.when()));
        for (Topic topic : Topic.values()) {
            row.add(cell(
                    topic, facts.stream().filter(fact -> fact.topic() == topic).toList()));
        }
        row.add(financing.stream()
                .map(one -> one.year() + "\u00a0: " + one.percent() + "\u202f%")
                .collect(Collectors.joining(" ; ")));
        row.add(Stream.concat(Stream.of(pole.source()), facts.stream().map(Fact::source))
                .distinct()
                .collect(Collectors.joining(" ; ")));
        row.add(pole.example() ? "exemple" : "");
        return row;
    }

    private static @Nullable Object cell(Topic topic, List<Fact> facts) {
        if (facts.isEmpty()) {
            return null;
        }
        Integer number = facts.get(0).number();
        return topic.kind() == Topic.Kind.NUMBER
                ? (number == null ? null : number.longValue())
                : facts.stream().map(Fact::value).collect(Collectors.joining(" ; "));
    }

    private static String key(Topic topic) {
        return switch (topic) {
            case FAMILY -> "famille";
            case CREATED -> "creation";
            case MEMBERS -> "membres";
            case LED_BY -> "anime_par";
            case LEGAL_FORM -> "forme_juridique";
            case TERRITORY -> "territoire";
            case ACTIVITY -> "activites";
            case COMMON_PLACE -> "lieu_commun";
            case CO_OPERATION -> "cooperations";
            case AUTHORITY_STAGE -> "collectivites_engagement";
            case AUTHORITY_ROLE -> "collectivites_role";
            case ECONOMY -> "modele_economique";
        };
    }
}
