package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ColumnMapping;
import fr.ess.directory.imports.ColumnMappings;
import fr.ess.directory.imports.ImportRounds;
import fr.ess.directory.imports.ImportTask;
import fr.ess.directory.imports.ImportTask.State;
import fr.ess.directory.imports.ImportTasks;
import fr.ess.directory.imports.Target;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the columns of somebody's own file mean: proposed from the headers, said by a person, remembered. */
@Controller
class ImportMappingController {

    static final String COLUMNS = "/colonnes";

    private final ImportTasks tasks;
    private final ColumnMappings mappings;
    private final ImportRounds rounds;

    ImportMappingController(ImportTasks tasks, ColumnMappings mappings, ImportRounds rounds) {
        this.tasks = tasks;
        this.mappings = mappings;
        this.rounds = rounds;
    }

    @GetMapping(ImportTaskController.PAGE + "/{id}" + COLUMNS)
    String ask(@PathVariable long id, Model model) {
        ImportTask task = find(id);
        if (task.state() != State.MAPPING_DUE) {
            return "redirect:" + TaskView.address(task);
        }
        model.addAttribute(
                "crumbs", List.of(ImportController.DESK, ImportController.IMPORTS, Tab.here(task.fileName())));
        model.addAttribute("task", TaskView.of(task));
        model.addAttribute("mapping", MappingView.of(mappings.preview(id)));
        model.addAttribute("targets", Target.values());
        return "directory/import-mapping";
    }

    @PostMapping(ImportTaskController.PAGE + "/{id}" + COLUMNS)
    String say(
            @PathVariable long id,
            @RequestParam List<String> colonne,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes attributes) {
        find(id);
        List<@Nullable Target> targets = new ArrayList<>();
        colonne.forEach(name -> targets.add(name.isEmpty() ? null : target(name)));
        String fault = mappings.say(id, new ColumnMapping(targets), person.displayName());
        if (fault != null) {
            attributes.addFlashAttribute("fault", fault);
            return "redirect:" + ImportTaskController.PAGE + "/" + id + COLUMNS;
        }
        rounds.begin();
        return "redirect:" + ImportTaskController.PAGE + "/" + id;
    }

    @PostMapping(ImportTaskController.PAGE + "/{id}/feuille")
    String read(@PathVariable long id, @RequestParam String feuille) {
        mappings.read(find(id).id(), feuille);
        rounds.begin();
        return "redirect:" + ImportTaskController.PAGE + "/" + id;
    }

    /** From a plan that shows a column was taken for another, back to the columns. */
    @PostMapping(ImportTaskController.PAGE + "/{id}/revoir-colonnes")
    String reconsider(@PathVariable long id) {
        if (!mappings.reconsider(find(id).id())) {
            throw new RefusedException("Ce fichier n’a plus de colonnes à apparier.");
        }
        return "redirect:" + ImportTaskController.PAGE + "/" + id + COLUMNS;
    }

    private static Target target(String name) {
        for (Target target : Target.values()) {
            if (target.name().equals(name)) {
                return target;
            }
        }
        throw new BadParameterException("colonne", "Ce choix n’existe pas.");
    }

    private ImportTask find(long id) {
        return tasks.find(id).orElseThrow(NotFoundException::new);
    }
}
