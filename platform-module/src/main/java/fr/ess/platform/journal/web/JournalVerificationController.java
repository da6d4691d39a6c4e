package fr.ess.platform.journal.web;

import fr.ess.platform.french.French;
import fr.ess.platform.journal.JournalHead;
import fr.ess.platform.journal.JournalVerification;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recomputes the journal's chain on demand, against a head that was noted down where there is one. */
@Controller
class JournalVerificationController {

    private static final String PAGE = JournalController.PAGE + "/verification";
    private static final String VIEW = "journal/verification";

    private final JournalVerification verification;
    private final Clock clock;

    JournalVerificationController(JournalVerification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    @ModelAttribute("crumbs")
    List<Tab> crumbs() {
        return List.of(Tab.to("Journal", JournalController.PAGE), Tab.here("Vérification"));
    }

    @GetMapping(PAGE)
    String form(Model model) {
        model.addAttribute("tete", "");
        model.addAttribute("faulty", false);
        return VIEW;
    }

    @PostMapping(PAGE)
    String verify(@RequestParam(defaultValue = "") String tete, Model model, HttpServletResponse response) {
        model.addAttribute("tete", tete);
        Optional<JournalHead> noted = JournalHead.parse(tete);
        boolean faulty = noted.isEmpty() && !tete.isBlank();
        model.addAttribute("faulty", faulty);
        if (faulty) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        JournalVerification.Verdict verdict = verification.verify(noted.orElse(null));
        model.addAttribute("verdict", verdict);
        model.addAttribute(
                "extent",
                French.count(verdict.entries(), "entrée", "entrées") + ", "
                        + French.count(verdict.seals(), "scellé", "scellés"));
        model.addAttribute("sealedAt", moment(verdict.sealedAt()));
        model.addAttribute("checkedAt", moment(clock.instant()));
        return VIEW;
    }

    private @Nullable String moment(@Nullable Instant instant) {
        return instant == null ? null : French.dateTime(LocalDateTime.ofInstant(instant, clock.getZone()));
    }
}
