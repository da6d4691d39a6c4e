package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ImportTask;
import fr.ess.directory.imports.ImportTask.State;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.Progress;
import fr.ess.platform.web.kit.Step;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file on its way, as its page shows it. */
record TaskView(
        String address,
        String file,
        String size,
        String when,
        String by,
        String standing,
        List<Step> steps,
        boolean planned,
        boolean cancelled,
        @Nullable String failure) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> STEPS = List.of("Envoi", "Plan", "Lecture du plan", "Application");

    static TaskView of(ImportTask task) {
        return new TaskView(
                address(task),
                task.fileName(),
                French.count(task.fileBytes(), "octet", "octets"),
                French.dateTime(task.askedAt().atZoneSameInstant(PARIS).toLocalDateTime()),
                task.askedBy(),
                standing(task),
                Step.of(STEPS, step(task.state())),
                task.state() == State.PLANNED,
                task.state() == State.CANCELLED,
                task.failure());
    }

    static String address(ImportTask task) {
        return ImportTaskController.PAGE + "/" + task.id();
    }

    private static int step(State state) {
        return switch (state) {
            case PLAN_DUE, MAPPING_DUE, FAILED, CANCELLED -> 1;
            case PLANNED -> 2;
            case APPLY_DUE -> 3;
            case APPLIED -> 4;
        };
    }

    private static String standing(ImportTask task) {
        return switch (task.state()) {
            case PLAN_DUE -> task.begunAt() == null ? "En attente" : "Plan en cours";
            case MAPPING_DUE -> "Colonnes à apparier";
            case PLANNED -> "Plan à lire";
            case APPLY_DUE -> task.begunAt() == null ? "Application en attente" : "Application en cours";
            case APPLIED -> "Appliqué";
            case FAILED -> "Refusé";
            case CANCELLED -> "Abandonné";
        };
    }

    static Progress progress(ImportTask task) {
        String label = task.cancelled()
                ? "Arrêt demandé"
                : task.begunAt() == null
                        ? "En attente de son tour"
                        : compared(task)
                                ? "Comparaison avec l’annuaire"
                                : task.state() == State.PLAN_DUE ? "Lecture du fichier" : "Application";
        String count = task.rowsDone() == 0
                ? ""
                : French.count(task.rowsDone(), "ligne lue", "lignes lues")
                        + (compared(task) ? "" : " sur environ " + French.number(task.rowsExpected()));
        return new Progress(
                address(task), label, count, task.rowsDone(), compared(task) ? 0 : task.rowsExpected(), false);
    }

    /** Every row is read; what the database makes of them has no rows to count. */
    private static boolean compared(ImportTask task) {
        return task.rowsDone() > 0 && task.rowsDone() == task.rowsExpected();
    }

    /** How long reading the rest would take at the pace so far. */
    static @Nullable String remaining(ImportTask task, OffsetDateTime now) {
        if (task.begunAt() == null || task.rowsDone() == 0 || task.rowsDone() >= task.rowsExpected()) {
            return null;
        }
        long passed = Duration.between(task.begunAt(), now).toMillis();
        long left = passed * (task.rowsExpected() - task.rowsDone()) / task.rowsDone();
        return "Lecture finie dans " + French.waiting(Duration.ofMillis(left)) + " environ.";
    }
}
