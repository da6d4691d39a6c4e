package fr.ess.events.proposal.web;

import fr.ess.events.proposal.Repetition;
import fr.ess.events.proposal.Rhythm;
import fr.ess.events.proposal.Timing;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.french.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a form that say when an event takes place. */
final class TimingFields {

    private static final int MOST_EXCEPTIONS = 400;
    private static final int LONGEST_RULE = 200;
    private static final int MOST_TIMES = 1_000;

    private TimingFields() {}

    static void show(Timing timing, Map<String, String> v) {
        v.put("debut_jour", timing.start().toLocalDate().toString());
        v.put("debut_heure", timing.start().toLocalTime().toString());
        v.put(
                "fin_jour",
                timing.end().toLocalDate().equals(timing.start().toLocalDate())
                        ? ""
                        : timing.end().toLocalDate().toString());
        v.put("fin_heure", timing.end().toLocalTime().toString());
        Repetition repetition =
                Repetition.of(timing.recurrence(), timing.start().toLocalDate(), Timing.ZONE);
        v.put("rythme", repetition.rhythm().name());
        v.put("fois", repetition.times() == null ? "" : repetition.times().toString());
        v.put("jusquau", repetition.until() == null ? "" : repetition.until().toString());
        v.put("regle", repetition.rule() == null ? "" : repetition.rule());
        v.put(
                "exceptions",
                timing.exceptions().stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
    }

    static Optional<Timing> read(Fields fields) {
        Optional<LocalDate> firstDay = fields.day("debut_jour", true);
        Optional<LocalTime> firstTime = fields.time("debut_heure");
        Optional<LocalDate> lastDay = fields.day("fin_jour", false);
        Optional<LocalTime> lastTime = fields.time("fin_heure");
        Optional<LocalDate> until = fields.day("jusquau", false);
        Integer times = fields.number("fois", 1, MOST_TIMES);
        NavigableSet<LocalDate> exceptions = exceptions(fields);
        String rule = fields.line("regle", LONGEST_RULE);
        Rhythm rhythm = rhythm(fields);
        if (rhythm == Rhythm.ONCE && (until.isPresent() || (times != null && times > 1))) {
            fields.fault("rythme", "Choisissez à quel rythme il revient, ou effacez la fin de la répétition.");
        }
        if (rhythm == null
                || firstDay.isEmpty()
                || firstTime.isEmpty()
                || lastTime.isEmpty()
                || fields.faults().keySet().stream()
                        .anyMatch(name -> name.matches("fin_jour|jusquau|fois|regle|exceptions|rythme"))) {
            return Optional.empty();
        }
        LocalDate first = firstDay.get();
        try {
            return Optional.of(Timing.of(
                    LocalDateTime.of(first, firstTime.get()),
                    LocalDateTime.of(lastDay.orElse(first), lastTime.get()),
                    repetition(rhythm, times, until.orElse(null), rule).rule(first, Timing.ZONE),
                    exceptions));
        } catch (UnfitEventException e) {
            fields.fault(e.field(), e.sentence());
            return Optional.empty();
        }
    }

    private static Repetition repetition(
            Rhythm rhythm, @Nullable Integer times, @Nullable LocalDate until, @Nullable String rule) {
        return switch (rhythm) {
            case ONCE -> Repetition.once();
            case RULE -> new Repetition(rhythm, null, null, rule);
            default -> new Repetition(rhythm, times, until, null);
        };
    }

    private static @Nullable Rhythm rhythm(Fields fields) {
        String typed = Typed.line(fields.typed().get("rythme"));
        if (typed.isEmpty()) {
            return Rhythm.ONCE;
        }
        Rhythm rhythm = Arrays.stream(Rhythm.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
        if (rhythm == null) {
            fields.fault("rythme", "Choisissez un rythme de la liste.");
        }
        return rhythm;
    }

    private static NavigableSet<LocalDate> exceptions(Fields fields) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (String typed : Typed.text(fields.typed().get("exceptions")).split("[\\n,;]", MOST_EXCEPTIONS)) {
            String line = Typed.line(typed);
            Optional<LocalDate> day = Typed.day(line);
            if (day.isEmpty() && !line.isEmpty()) {
                fields.fault(
                        "exceptions",
                        "Le jour «\u00a0" + line + "\u00a0» n’existe pas\u00a0: un jour par ligne, comme 31/12/2026.");
            }
            day.ifPresent(days::add);
        }
        return days;
    }
}
