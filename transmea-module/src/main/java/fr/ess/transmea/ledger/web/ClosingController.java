package fr.ess.transmea.ledger.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.ledger.Conditions;
import fr.ess.transmea.ledger.LedgerLines;
import fr.ess.transmea.ledger.Position;
import fr.ess.transmea.ledger.Positions;
import fr.ess.transmea.ledger.Tranches;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a decision becomes money: conditions, tranches, movements and what stands, on any day. */
@Controller
@RequestMapping(ClosingController.PATH)
class ClosingController {

    static final String TAB = "realisation";
    static final String PATH = FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/" + TAB;

    private final FileFrame frame;
    private final Conditions conditions;
    private final Tranches tranches;
    private final Positions positions;
    private final LedgerLines lines;
    private final NextSteps steps;
    private final Clock clock;

    ClosingController(
            FileFrame frame,
            Conditions conditions,
            Tranches tranches,
            Positions positions,
            LedgerLines lines,
            NextSteps steps,
            Clock clock) {
        this.frame = frame;
        this.conditions = conditions;
        this.tranches = tranches;
        this.positions = positions;
        this.lines = lines;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String date,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        FundDay read = FundDay.of(date, clock);
        long file = opened.file().id();
        frame.frame(opened, TAB, "", model);
        model.addAttribute("read", read);
        model.addAttribute("positions", positions.ofFile(file, read.day()));
        Position total = positions.totalOfFile(file, read.day());
        model.addAttribute("total", total);
        model.addAttribute(
                "conditions",
                conditions.of(file).stream()
                        .filter(one -> one.stoodOn(read.day()))
                        .toList());
        model.addAttribute("tranches", tranches.of(file));
        model.addAttribute("lines", lines.ofFile(file, read.day()));
        model.addAttribute("next", steps.of(opened.file()).orElse(null));
        return "transmea/ledger/closing";
    }

    @PostMapping("/etape")
    String pass(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String vu,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        String stage = steps.take(opened.file(), vu, person.displayName());
        Flash.success(redirect, "Le dossier est passé à l’étape «\u00a0" + stage + "\u00a0».");
        return "redirect:" + opened.page("/" + TAB);
    }
}
