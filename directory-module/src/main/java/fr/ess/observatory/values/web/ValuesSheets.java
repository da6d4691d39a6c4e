package fr.ess.observatory.values.web;

import fr.ess.observatory.values.Distribution;
import fr.ess.observatory.values.Question;
import fr.ess.observatory.values.ToldValues;
import fr.ess.observatory.values.ValuesReleases.NamedGroup;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.BarChart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables and the chart of a release, the same for each page and file. */
@Component
class ValuesSheets {

    static final String SECRET =
            "« secret » : moins de trois organisations, une réponse donnée par une ou deux, une même réponse donnée par toutes, ou un tableau qui permettrait de retrouver la réponse d’une organisation, fût-ce en le rapprochant d’une édition précédente. « degrés » : seuls « oui » et « plutôt oui » ensemble, « plutôt non » et « non » ensemble, peuvent être dits.";

    private final Labels labels;

    ValuesSheets(Labels labels) {
        this.labels = labels;
    }

    /** The answers of a group, question by question. */
    Sheet answers(ValuesReading reading) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Question question : reading.grid().questions()) {
            rows.add(row(question, reading.told().of(reading.group().group(), question)));
        }
        return new Sheet(
                reading.group().name() + ", réponses sur les valeurs",
                reading.release().day(),
                "observatoire-valeurs-" + reading.group().code(),
                List.of(
                        Column.text("theme", "Thème"),
                        Column.text("question", "Question"),
                        Column.number("oui", "Oui"),
                        Column.number("plutot_oui", "Plutôt oui"),
                        Column.number("plutot_non", "Plutôt non"),
                        Column.number("non", "Non"),
                        Column.number("favorables", "Favorables"),
                        Column.number("defavorables", "Défavorables"),
                        Column.number("non_concernees", "Non concernées"),
                        Column.percent("part_favorable", "Part favorable"),
                        Column.text("secret", "Secret")),
                notes(reading),
                Rows.of(rows));
    }

    private List<@Nullable Object> row(Question question, @Nullable Distribution told) {
        Distribution.Fine fine = told == null ? null : told.fine();
        return Arrays.asList(
                labels.of(question.theme()),
                question.shortWording(),
                fine == null ? null : (Long) (long) fine.yes(),
                fine == null ? null : (Long) (long) fine.ratherYes(),
                fine == null ? null : (Long) (long) fine.ratherNo(),
                fine == null ? null : (Long) (long) fine.no(),
                told == null ? null : (Long) (long) told.favourable(),
                told == null ? null : (Long) (long) told.unfavourable(),
                told == null ? null : (Long) (long) told.notConcerned(),
                told == null ? null : told.share(),
                told == null ? "secret" : fine == null ? "degrés" : "");
    }

    /** How many organisations answered in each territory and family. */
    Sheet participation(ValuesReading reading) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (NamedGroup group : reading.groups()) {
            Integer organisations = reading.told().organisations(group.group());
            rows.add(Arrays.asList(
                    labels.of(group.group().part()),
                    group.name(),
                    organisations == null ? null : (Long) (long) organisations,
                    questions(reading, group),
                    organisations == null ? "secret" : ""));
        }
        return new Sheet(
                "Qui a répondu",
                reading.release().day(),
                "observatoire-valeurs-participation",
                List.of(
                        Column.text("tableau", "Tableau"),
                        Column.text("nom", "Nom"),
                        Column.number("organisations", "Organisations"),
                        Column.number("questions", "Questions dites"),
                        Column.text("secret", "Secret")),
                notes(reading),
                Rows.of(rows));
    }

    static long questions(ValuesReading reading, NamedGroup group) {
        ToldValues told = reading.told();
        return reading.grid().questions().stream()
                .filter(question -> told.of(group.group(), question) != null)
                .count();
    }

    static List<String> notes(ValuesReading reading) {
        List<String> notes = new ArrayList<>();
        notes.add("Édition " + reading.release().number() + ", arrêtée au "
                + French.date(reading.release().day()) + ", grille "
                + reading.grid().code() + ". Réponses des organisations elles-mêmes, sans vérification.");
        notes.add(SECRET);
        if (reading.release().example()) {
            notes.add("Ces réponses sont inventées pour la démonstration, par des organisations d’exemple.");
        }
        return notes.stream().map(French::punctuated).toList();
    }

    /** Of hundred organisations that are concerned, those that answer yes or rather yes. */
    BarChart chart(ValuesReading reading) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Question question : reading.grid().questions()) {
            Distribution told = reading.told().of(reading.group().group(), question);
            BigDecimal share = told == null ? null : told.share();
            if (share != null) {
                bars.add(new BarChart.Bar(
                        question.shortWording(),
                        Objects.requireNonNull(share)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()));
            }
        }
        return new BarChart(
                "« Oui » et « Plutôt oui », sur cent organisations concernées", "Question", "Sur cent", bars, 100);
    }
}
