package fr.ess.cae.lists;

import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.MembershipStatus;
import fr.ess.cae.people.PathLine;
import fr.ess.cae.people.PathRules;
import fr.ess.cae.people.PersonDraft;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.Records;
import fr.ess.cae.people.Step;
import fr.ess.directory.imports.Text;
import fr.ess.platform.export.CellText;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Between what a line tells and what is known; what a line does not tell is left as it is. */
final class Differences {

    private final Labels labels;
    private final Records records;

    Differences(Labels labels, Records records) {
        this.labels = labels;
        this.records = records;
    }

    Planned opening(Told told, @Nullable Integer namesake) {
        List<LineFault> faults = new ArrayList<>();
        if (told.situation() == null) {
            faults.add(new LineFault("", "La situation à l’entrée manque."));
        }
        if (told.path().isEmpty()) {
            faults.add(new LineFault("", "Aucune date de statut\u00a0: il en faut une pour ouvrir un dossier."));
        }
        List<Step> steps = told.path().stream().map(Step::added).toList();
        List<PersonRecord.Year> years = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        path(told.path(), steps, null, changes, faults);
        years(told, Map.of(), years, changes, faults);
        EntrySituation situation = told.situation();
        if (!faults.isEmpty() || situation == null) {
            return Planned.refused(told, faults);
        }
        return new Planned(
                told.line(),
                namesake == null ? LineKind.NEW : LineKind.NAMESAKE,
                namesake,
                told.name(),
                changes,
                List.of(),
                new PersonDraft(
                        told.lastName(),
                        told.firstName(),
                        told.bornOn(),
                        told.gender() == null ? Gender.UNKNOWN : told.gender(),
                        situation,
                        told.communeId(),
                        told.sectorId(),
                        told.activity()),
                steps,
                years);
    }

    Planned between(Told told, PersonRecord record) {
        List<String> changes = new ArrayList<>();
        List<LineFault> faults = new ArrayList<>();
        PersonDraft draft = draft(told, record, changes);
        List<Step> steps = Paths.steps(record, told.path());
        if (!steps.isEmpty()) {
            List<PathRules.Point> path = Records.after(record, steps);
            path(path, steps, record, changes, faults);
            if (!Paths.isSaid(path, told.path())) {
                faults.add(
                        new LineFault(
                                "",
                                "Ces dates sont de deux parcours, avant et après une sortie\u00a0: corrigez le dossier sur sa page."));
            }
        }
        Map<Integer, PersonRecord.Year> known = new TreeMap<>();
        record.years().forEach(year -> known.put(year.year(), year));
        List<PersonRecord.Year> years = new ArrayList<>();
        years(told, known, years, changes, faults);
        if (!faults.isEmpty()) {
            return Planned.refused(told, faults);
        }
        return new Planned(
                told.line(),
                changes.isEmpty() ? LineKind.UNCHANGED : LineKind.CHANGED,
                record.row().number(),
                told.name(),
                changes,
                List.of(),
                draft,
                steps,
                years);
    }

    private @Nullable PersonDraft draft(Told told, PersonRecord record, List<String> changes) {
        int before = changes.size();
        Gender gender = changed("Genre", told.gender(), record.row().gender(), changes);
        EntrySituation situation =
                changed("Situation à l’entrée", told.situation(), record.row().situation(), changes);
        Integer commune = record.communeId();
        if (told.communeId() != null && !told.communeId().equals(commune)) {
            commune = told.communeId();
            changes.add("Autre commune");
        }
        Integer sector = record.sectorId();
        if (told.sectorId() != null && !told.sectorId().equals(sector)) {
            sector = told.sectorId();
            changes.add("Autre secteur d’activité");
        }
        String activity = record.row().activity();
        if (told.activity() != null && !same(told.activity(), activity)) {
            changes.add("Activité\u00a0: " + (activity == null ? "—" : activity) + " → " + told.activity());
            activity = told.activity();
        }
        return changes.size() == before
                ? null
                : new PersonDraft(
                        Objects.requireNonNull(record.lastName()),
                        Objects.requireNonNull(record.firstName()),
                        null,
                        gender,
                        situation,
                        commune,
                        sector,
                        activity);
    }

    /** Also as our own files write it, where a spreadsheet would calculate. */
    private static boolean same(String told, @Nullable String known) {
        return known != null && (told.equals(Text.clean(known)) || told.equals(Text.clean(CellText.defused(known))));
    }

    private <E extends Enum<E>> E changed(String what, @Nullable E told, E known, List<String> changes) {
        if (told == null || told == known) {
            return known;
        }
        changes.add(what + "\u00a0: " + labels.of(known) + " → " + labels.of(told));
        return told;
    }

    private void path(
            List<PathRules.Point> path,
            List<Step> steps,
            @Nullable PersonRecord record,
            List<String> changes,
            List<LineFault> faults) {
        if (path.stream().anyMatch(point -> point.status() == MembershipStatus.LEFT && point.reason() == null)) {
            faults.add(new LineFault("", "Le motif de sortie manque."));
        }
        Optional<String> refusal = records.refusal(path);
        refusal.ifPresent(reason -> faults.add(new LineFault("", reason)));
        for (Step step : steps) {
            PathRules.Point point = Objects.requireNonNull(step.point());
            PathLine old = record == null ? null : Paths.superseded(record, step);
            changes.add(labels.of(point.status()) + "\u00a0: "
                    + (old == null ? "" : said(old.onDay(), old.reason()) + " → ")
                    + said(point.onDay(), point.reason()) + (old == null ? "" : " (correction)"));
        }
    }

    private String said(LocalDate day, @Nullable Enum<?> reason) {
        return French.shortDate(day) + (reason == null ? "" : ", " + labels.of(reason));
    }

    private static void years(
            Told told,
            Map<Integer, PersonRecord.Year> known,
            List<PersonRecord.Year> years,
            List<String> changes,
            List<LineFault> faults) {
        told.years().forEach((year, amounts) -> {
            PersonRecord.Year before = known.get(year);
            Euros turnover = amounts.turnover() == null && before != null ? before.turnover() : amounts.turnover();
            Euros contribution =
                    amounts.contribution() == null && before != null ? before.contribution() : amounts.contribution();
            if (turnover == null || contribution == null) {
                faults.add(new LineFault(
                        "", "Il faut le chiffre d’affaires et la contribution de " + year + ", tous les deux."));
                return;
            }
            PersonRecord.Year after = new PersonRecord.Year(year, turnover, contribution);
            if (!after.equals(before)) {
                years.add(after);
                changes.add("Montants de " + year);
            }
        });
    }
}
