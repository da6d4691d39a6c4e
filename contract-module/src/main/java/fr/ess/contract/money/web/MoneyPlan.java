package fr.ess.contract.money.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.money.MoneyBatch;
import fr.ess.contract.money.MoneyEntry;
import fr.ess.contract.money.MoneyStep;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** Understands pasted lines: which action, which funder, how much, or what is wrong with each. */
@Component
class MoneyPlan {

    private final MoneyPages pages;
    private final Labels labels;

    MoneyPlan(MoneyPages pages, Labels labels) {
        this.pages = pages;
        this.labels = labels;
    }

    /**
     * A line as the plan shows it.
     *
     * @param entry none where something is wrong with it
     * @param twin whether the same line is there already
     */
    record Row(int number, PastedLines.Line typed, @Nullable MoneyEntry entry, List<String> faults, boolean twin) {

        public String cell(String column) {
            return typed.of(column);
        }

        public String amount() {
            return entry == null ? typed.of("montant") : entry.amount().inFrench();
        }
    }

    /** What each line says by itself; what the lines say together is for the database to judge. */
    List<Row> read(ReadingDay now, List<PastedLines.Line> lines, String enteredBy) {
        Map<String, String> actions = new HashMap<>();
        pages.actions(now).forEach(action -> {
            String id = Long.toString(action.id());
            actions.put(PastedLines.plain(action.title()), id);
            if (action.code() != null) {
                actions.put(PastedLines.plain(action.code()), id);
            }
        });
        Map<String, String> funders = new HashMap<>();
        pages.funders(now.contract()).forEach(funder -> {
            funders.put(PastedLines.plain(funder.name()), Long.toString(funder.id()));
            funders.put(PastedLines.plain(funder.code()), Long.toString(funder.id()));
        });
        Map<String, String> steps = new HashMap<>();
        for (MoneyStep step : MoneyStep.values()) {
            steps.put(PastedLines.plain(labels.of(step)), step.name());
        }
        return lines.stream()
                .map(line -> row(now, line, actions, funders, steps, enteredBy))
                .toList();
    }

    private static Row row(
            ReadingDay now,
            PastedLines.Line line,
            Map<String, String> actions,
            Map<String, String> funders,
            Map<String, String> steps,
            String enteredBy) {
        String known = line.of("connu").isEmpty() ? now.today().toString() : day(line.of("connu"));
        MoneyForm form = new MoneyForm(
                steps.getOrDefault(PastedLines.plain(line.of("etape")), ""),
                actions.getOrDefault(PastedLines.plain(line.of("action")), ""),
                funders.getOrDefault(PastedLines.plain(line.of("financeur")), ""),
                line.of("annee"),
                line.of("montant"),
                day(line.of("date")),
                known,
                line.of("reference"),
                line.of("remarque"));
        BindingResult errors = new MapBindingResult(new HashMap<>(), "line");
        Optional<MoneyEntry> entry = form.read(
                now.contract(),
                Set.copyOf(actions.values()),
                Set.copyOf(funders.values()),
                now.today(),
                enteredBy,
                errors);
        return new Row(
                line.number(),
                line,
                entry.orElse(null),
                errors.getFieldErrors().stream()
                        .map(error -> String.valueOf(error.getDefaultMessage()))
                        .toList(),
                false);
    }

    /** As ISO 8601 says it, where it is a date at all. */
    private static String day(String typed) {
        return Typed.day(typed).map(LocalDate::toString).orElse(typed);
    }

    /** The rows with what the database said of them. */
    List<Row> judged(SectorContract contract, List<Row> rows, MoneyBatch.Outcome outcome) {
        List<Row> judged = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            Euros left = outcome.above().get(at);
            MoneyEntry entry = row.entry();
            judged.add(new Row(
                    row.number(),
                    row.typed(),
                    entry,
                    left == null || entry == null
                            ? row.faults()
                            : List.of(pages.tooMuch(entry, contract, left) + " Les lignes d’avant comptent."),
                    outcome.twins().contains(at)));
        }
        return judged;
    }
}
