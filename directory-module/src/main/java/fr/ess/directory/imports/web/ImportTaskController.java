package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ImportRounds;
import fr.ess.directory.imports.ImportTask;
import fr.ess.directory.imports.ImportTask.State;
import fr.ess.directory.imports.ImportTasks;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponseHeader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file that staff give in the browser: sent, planned beside, read, applied. */
@Controller
class ImportTaskController {

    static final String PAGE = ImportController.PAGE + "/envois";

    private final ImportTasks tasks;
    private final ImportRounds rounds;
    private final Clock clock;

    ImportTaskController(ImportTasks tasks, ImportRounds rounds, Clock clock) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.clock = clock;
    }

    @PostMapping(ImportController.PAGE)
    String receive(
            @RequestParam MultipartFile fichier,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes attributes)
            throws IOException {
        if (fichier.isEmpty()) {
            attributes.addFlashAttribute("fault", "Choisissez un fichier qui ne soit pas vide.");
            return "redirect:" + ImportController.PAGE;
        }
        String name = fichier.getOriginalFilename();
        try (InputStream content = fichier.getInputStream()) {
            long task = tasks.receive(name == null ? "" : name, content, person.displayName());
            rounds.begin();
            return "redirect:" + PAGE + "/" + task;
        }
    }

    /** The page of a file; to itself, asking how far the work is, it says once to come anew. */
    @GetMapping(PAGE + "/{id}")
    @Nullable String one(
            @PathVariable long id,
            HtmxRequest htmx,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String issue,
            @RequestParam(required = false) @Nullable String apres,
            Model model) {
        ImportTask task = find(id);
        if (htmx.isHtmxRequest() && !task.state().isDue()) {
            response.setHeader(HtmxResponseHeader.HX_REFRESH.getValue(), "true");
            return null;
        }
        if (task.runId() != null) {
            return "redirect:" + ImportController.PAGE + "/" + task.runId();
        }
        if (task.state() == State.MAPPING_DUE) {
            return "redirect:" + TaskView.address(task) + ImportMappingController.COLUMNS;
        }
        model.addAttribute("crumbs", crumbs(task));
        model.addAttribute("mapped", task.mapping() != null);
        model.addAttribute("task", TaskView.of(task));
        if (task.state().isDue()) {
            model.addAttribute("progress", TaskView.progress(task));
            model.addAttribute("remaining", TaskView.remaining(task, OffsetDateTime.now(clock)));
        } else if (task.state() == State.PLANNED) {
            RowsView view = new RowsView(TaskView.address(task), tasks.outcomes(id));
            view.show(issue, apres, (outcome, after, limit) -> tasks.rows(id, outcome, after, limit), model);
            model.addAttribute("findings", tasks.findings(id));
            model.addAttribute(
                    "figures",
                    view.outcomes().stream()
                            .map(outcome -> new KeyFigure(French.number(outcome.rows()), outcome.label(), ""))
                            .toList());
        }
        return "directory/import-task";
    }

    @PostMapping(PAGE + "/{id}/application")
    String apply(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        if (!tasks.approve(find(id).id(), person.displayName())) {
            throw new RefusedException("Ce fichier n’attend plus d’être appliqué.");
        }
        rounds.begin();
        return "redirect:" + PAGE + "/" + id;
    }

    @PostMapping(PAGE + "/{id}/abandon")
    String abandon(@PathVariable long id, RedirectAttributes attributes) {
        if (!tasks.abandon(find(id).id())) {
            throw new RefusedException("Ce fichier est déjà traité : il n’y a plus rien à arrêter.");
        }
        boolean over = find(id).state() == State.CANCELLED;
        Flash.notice(attributes, over ? "Le fichier est abandonné." : "L’arrêt est demandé.");
        return "redirect:" + (over ? ImportController.PAGE : PAGE + "/" + id);
    }

    private static List<Tab> crumbs(ImportTask task) {
        return List.of(ImportController.DESK, ImportController.IMPORTS, Tab.here(task.fileName()));
    }

    private ImportTask find(long id) {
        return tasks.find(id).orElseThrow(NotFoundException::new);
    }
}
