package fr.ess.transmea.ledger.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.ledger.FundLedger;
import fr.ess.transmea.ledger.LedgerLine;
import fr.ess.transmea.ledger.LedgerLines;
import fr.ess.transmea.ledger.Movement;
import fr.ess.transmea.ledger.MovementRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters a movement of a file, or takes one back by its counter-entry, with a reason. */
@Controller
@RequestMapping(ClosingController.PATH + "/mouvements")
class MovementController {

    private final FileFrame frame;
    private final FundLedger ledger;
    private final LedgerLines lines;
    private final Labels labels;
    private final Clock clock;

    MovementController(FileFrame frame, FundLedger ledger, LedgerLines lines, Labels labels, Clock clock) {
        this.frame = frame;
        this.ledger = ledger;
        this.lines = lines;
        this.labels = labels;
        this.clock = clock;
    }

    /** What another page knows of the movement is filled in. */
    @GetMapping("/nouveau")
    String blank(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String montant,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        model.addAttribute(
                "form",
                new MovementForm(
                        type, instrument, montant, "", LocalDate.now(clock).toString(), ""));
        return form(opened, model);
    }

    @PostMapping("/nouveau")
    String enter(
            @PathVariable String reference,
            @ModelAttribute("form") MovementForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Optional<Movement> movement = form.read(opened.file().id(), person.displayName(), errors);
        if (movement.isPresent()) {
            try {
                ledger.enter(movement.get());
                Flash.success(
                        next,
                        labels.of(movement.get().kind()) + "\u00a0: "
                                + movement.get().amount().inFrench() + " est noté.");
                return "redirect:" + opened.page("/" + ClosingController.TAB);
            } catch (MovementRefusedException refused) {
                errors.rejectValue(refused.left() == null ? "day" : "amount", "refused", refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(opened, model);
    }

    @GetMapping("/{id:[0-9]+}/contrepassation")
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        return counterEntry(opened, find(opened, id), null, model);
    }

    /** From today on: what was answered for the days before stays. */
    @PostMapping("/{id:[0-9]+}/contrepassation")
    String reverse(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        LedgerLine line = find(opened, id);
        String reason = Typed.line(motif);
        if (reason.isEmpty() || reason.length() > 500) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return counterEntry(opened, line, "Dites pourquoi, en 500 caractères au plus.", model);
        }
        ledger.reverse(line, LocalDate.now(clock), reason, person.displayName());
        Flash.success(next, "Le mouvement est contre-passé\u00a0: il se lit toujours aux dates d’avant.");
        return "redirect:" + opened.page("/" + ClosingController.TAB);
    }

    private LedgerLine find(FileFrame.Opened opened, long id) {
        return lines.find(id)
                .filter(line -> line.fileId() == opened.file().id())
                .orElseThrow(NotFoundException::new);
    }

    private String form(FileFrame.Opened opened, Model model) {
        frame.frame(opened, ClosingController.TAB, "Noter un mouvement", model);
        model.addAttribute(
                "kinds",
                MovementForm.BY_HAND.stream()
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        model.addAttribute(
                "instruments",
                Arrays.stream(Instrument.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        return "transmea/ledger/movement";
    }

    private String counterEntry(FileFrame.Opened opened, LedgerLine line, @Nullable String fault, Model model) {
        frame.frame(opened, ClosingController.TAB, "Contre-passer un mouvement", model);
        model.addAttribute("line", line);
        model.addAttribute("fault", fault);
        return "transmea/ledger/counter-entry";
    }
}
