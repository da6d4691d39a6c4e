package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.FileChoices;
import fr.ess.transmea.file.FileNotes;
import fr.ess.transmea.file.FileTasks;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What officers note on a file, what is to be done, and who wrote about it. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/notes")
class FileNotesController {

    private static final int LONGEST_NOTE = 8000;
    private static final int LONGEST_TITLE = 200;

    private final FileFrame frame;
    private final FileNotes notes;
    private final FileTasks tasks;
    private final FileChoices choices;
    private final Clock clock;

    FileNotesController(FileFrame frame, FileNotes notes, FileTasks tasks, FileChoices choices, Clock clock) {
        this.frame = frame;
        this.notes = notes;
        this.tasks = tasks;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String notes(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(frame.openToWork(reference, person), Map.of(), Map.of(), model);
    }

    @PostMapping
    String note(
            @PathVariable String reference,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        String note = Typed.text(text).strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    opened,
                    Map.of("text", "Écrivez la note, en 8 000 caractères au plus."),
                    Map.of("text", note),
                    model);
        }
        notes.add(opened.file().id(), note, person.displayName());
        Flash.success(next, "La note est ajoutée.");
        return "redirect:" + opened.page("/notes");
    }

    @PostMapping("/taches")
    String task(
            @PathVariable String reference,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Map<String, String> faults = new LinkedHashMap<>();
        String title = Typed.line(typed.get("title"));
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.put("title", "Dites ce qu’il y a à faire, en 200 caractères au plus.");
        }
        String due = Typed.line(typed.get("due"));
        LocalDate day = TypedFields.date(due).orElse(null);
        if (!due.isEmpty() && day == null) {
            faults.put("due", TypedFields.DATE);
        }
        String account = Typed.line(typed.get("person"));
        if (choices.officers().stream().noneMatch(one -> one.value().equals(account))) {
            faults.put("person", "Choisissez qui s’en charge.");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, faults, typed, model);
        }
        tasks.add(opened.file().id(), title, day, Long.valueOf(account), person.displayName());
        Flash.success(next, "La tâche est ajoutée.");
        return "redirect:" + opened.page("/notes");
    }

    private String page(FileFrame.Opened opened, Map<String, String> faults, Map<String, String> typed, Model model) {
        frame.frame(opened, "notes", "", model);
        long file = opened.file().id();
        model.addAttribute("notes", notes.of(file));
        model.addAttribute("contacts", notes.contacts(file));
        model.addAttribute("tasks", tasks.of(file));
        model.addAttribute("officers", choices.officers());
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("me", Long.toString(opened.person().accountId()));
        model.addAttribute("today", LocalDate.now(clock));
        return "transmea/file/notes";
    }
}
