package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.BuyoutPipeline;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.ClosingMotive;
import fr.ess.transmea.file.FileEligibility;
import fr.ess.transmea.file.FileExceptions;
import fr.ess.transmea.file.FileSteps;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Where a file may go, why it may not, and the passage itself. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/etapes")
class FileStepsController {

    private static final int LONGEST = 2000;

    private final FileFrame frame;
    private final FileSteps steps;
    private final FileEligibility eligibility;
    private final FileExceptions exceptions;
    private final BuyoutPipeline pipeline;
    private final Labels labels;
    private final Clock clock;

    FileStepsController(
            FileFrame frame,
            FileSteps steps,
            FileEligibility eligibility,
            FileExceptions exceptions,
            BuyoutPipeline pipeline,
            Labels labels,
            Clock clock) {
        this.frame = frame;
        this.steps = steps;
        this.eligibility = eligibility;
        this.exceptions = exceptions;
        this.pipeline = pipeline;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String steps(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(frame.openToWork(reference, person), Map.of(), Map.of(), model);
    }

    @PostMapping
    String pass(
            @PathVariable String reference,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        BuyoutStage seen = TypedFields.constant(BuyoutStage.class, sent.get("vu"))
                .orElseThrow(() -> new BadParameterException("vu", "L’étape que vous avez vue."));
        Map<String, String> faults = new LinkedHashMap<>();
        BuyoutPipeline.Step step = step(sent, person, faults);
        if (step != null) {
            String against = Typed.text(sent.get("malgre")).strip();
            steps.pass(opened.file(), seen, step, against.substring(0, Math.min(against.length(), LONGEST)))
                    .ifPresent(refusal -> faults.put("vers", refusal));
        }
        if (step == null || !faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, sent, faults, model);
        }
        Flash.success(next, "Le dossier est passé à l’étape «\u00a0" + labels.of(step.to()) + "\u00a0».");
        return "redirect:" + opened.page();
    }

    private BuyoutPipeline.@Nullable Step step(Map<String, String> sent, SignedIn person, Map<String, String> faults) {
        BuyoutStage to =
                TypedFields.constant(BuyoutStage.class, sent.get("vers")).orElse(null);
        LocalDate day = TypedFields.date(sent.get("jour")).orElse(null);
        ClosingMotive motive =
                TypedFields.constant(ClosingMotive.class, sent.get("motif")).orElse(null);
        String reason = Typed.text(sent.get("raison")).strip();
        if (to == null) {
            faults.put("vers", "Choisissez l’étape suivante.");
        }
        if (day == null) {
            faults.put("jour", TypedFields.DATE);
        }
        if (to != null && to.isClosed() && motive == null) {
            faults.put("motif", "Dites le motif\u00a0: un dossier refusé ou abandonné garde sa raison.");
        }
        if (reason.length() > LONGEST) {
            faults.put("raison", "2 000 caractères au plus.");
        }
        return to == null || day == null || !faults.isEmpty()
                ? null
                : new BuyoutPipeline.Step(to, day, to.isClosed() ? motive : null, reason, person.displayName());
    }

    private String page(FileFrame.Opened opened, Map<String, String> typed, Map<String, String> faults, Model model) {
        LocalDate today = LocalDate.now(clock);
        frame.frame(opened, "etapes", "", model);
        model.addAttribute("next", steps.next(opened.file(), today));
        model.addAttribute("way", pipeline.way(opened.file().id()));
        model.addAttribute("answers", eligibility.judge(opened.file(), today));
        model.addAttribute("exceptions", exceptions.of(opened.file().id()));
        model.addAttribute("motives", ClosingMotive.values());
        model.addAttribute("v", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("today", today);
        return "transmea/file/steps";
    }
}
