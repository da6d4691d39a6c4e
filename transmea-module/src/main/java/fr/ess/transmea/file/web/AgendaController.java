package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.Deadlines;
import fr.ess.transmea.file.FileTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer's week: their tasks, and the days that come. */
@Controller
class AgendaController {

    static final String PATH = "/fonds/agenda";

    private final FundFrame frame;
    private final FileTasks tasks;
    private final Deadlines deadlines;
    private final Clock clock;

    AgendaController(FundFrame frame, FileTasks tasks, Deadlines deadlines, Clock clock) {
        this.frame = frame;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A deadline with the working days left, and the last day for an urgent session where one is needed. */
    record Coming(
            Deadlines.Deadline deadline,
            int daysLeft,
            @Nullable LocalDate urgentBy) {

        static Coming of(Deadlines.Deadline deadline, LocalDate today) {
            return new Coming(
                    deadline,
                    deadline.clock(today).daysLeft(),
                    deadline.clock(today).urgentSessionBy(today).orElse(null));
        }
    }

    @GetMapping(PATH)
    String agenda(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String qui, Model model) {
        LocalDate today = LocalDate.now(clock);
        boolean mine = qui.equals("moi");
        frame.on(PATH, person, model);
        model.addAttribute("today", today);
        model.addAttribute("mine", mine);
        model.addAttribute("tasks", tasks.waiting(person.accountId()));
        model.addAttribute("coming", coming(mine ? person : null, today));
        model.addAttribute("sessions", frame.leadsTo("/fonds/comites", person));
        return "transmea/file/agenda";
    }

    @GetMapping(PATH + ".ics")
    ResponseEntity<String> calendar(@AuthenticationPrincipal SignedIn person) {
        return FundCalendar.answer(deadlines.from(LocalDate.now(clock), null), clock.instant());
    }

    @PostMapping("/fonds/taches/{id:[0-9]+}/faite")
    String finish(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String retour,
            RedirectAttributes next) {
        String title = tasks.finish(id, person.displayName())
                .orElseThrow(() -> new RefusedException("Cette tâche est déjà faite, ou n’existe pas."));
        Flash.success(next, "«\u00a0" + title + "\u00a0» est faite.");
        return "redirect:" + (retour.matches("[0-9]{4}-[0-9]{3,5}") ? FileFrame.PATH + "/" + retour + "/notes" : PATH);
    }

    private List<Coming> coming(@Nullable SignedIn officer, LocalDate today) {
        return deadlines.from(today, officer).stream()
                .map(deadline -> Coming.of(deadline, today))
                .toList();
    }
}
