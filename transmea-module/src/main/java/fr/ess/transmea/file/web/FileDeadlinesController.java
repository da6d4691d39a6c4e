package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.DeadlineKind;
import fr.ess.transmea.file.Deadlines;
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

/** The days that a file must not miss, with the working days that are left. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/echeances")
class FileDeadlinesController {

    private final FileFrame frame;
    private final FundFrame fund;
    private final Deadlines deadlines;
    private final Clock clock;

    FileDeadlinesController(FileFrame frame, FundFrame fund, Deadlines deadlines, Clock clock) {
        this.frame = frame;
        this.fund = fund;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping
    String deadlines(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(frame.openToWork(reference, person), Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Map<String, String> faults = new LinkedHashMap<>();
        DeadlineKind kind =
                TypedFields.constant(DeadlineKind.class, sent.get("nature")).orElse(null);
        LocalDate day = TypedFields.date(sent.get("jour")).orElse(null);
        String note = Typed.line(sent.get("note"));
        if (kind == null) {
            faults.put("nature", "Choisissez de quelle échéance il s’agit.");
        }
        if (day == null) {
            faults.put("jour", TypedFields.DATE);
        } else if (day.isBefore(LocalDate.now(clock))) {
            faults.put(
                    "jour",
                    "Le " + French.date(day)
                            + " est passé\u00a0: une échéance est à venir, une audience passée se raconte dans une note.");
        }
        if (note.length() > 300) {
            faults.put("note", "300 caractères au plus.");
        }
        if (kind == null || day == null || !faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, sent, faults, model);
        }
        deadlines.add(opened.file().id(), kind, day, note);
        Flash.success(next, "L’échéance du " + French.date(day) + " est notée.");
        return "redirect:" + opened.page("/echeances");
    }

    @PostMapping("/{id:[0-9]+}/retrait")
    String drop(
            @PathVariable String reference,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        if (!deadlines.drop(opened.file().id(), id)) {
            throw new RefusedException("Cette échéance ne compte déjà plus.");
        }
        Flash.success(next, "L’échéance ne compte plus\u00a0; elle reste lisible ici.");
        return "redirect:" + opened.page("/echeances");
    }

    private String page(FileFrame.Opened opened, Map<String, String> typed, Map<String, String> faults, Model model) {
        LocalDate today = LocalDate.now(clock);
        frame.frame(opened, "echeances", "", model);
        model.addAttribute(
                "coming",
                deadlines.of(opened.file().id()).stream()
                        .map(deadline -> AgendaController.Coming.of(deadline, today))
                        .toList());
        model.addAttribute("sessions", fund.leadsTo("/fonds/comites", opened.person()));
        model.addAttribute("kinds", DeadlineKind.values());
        model.addAttribute("today", today);
        model.addAttribute("v", typed);
        model.addAttribute("faults", faults);
        return "transmea/file/deadlines";
    }
}
