package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.PlanLineKind;
import fr.ess.transmea.PlanSide;
import fr.ess.transmea.file.BuyoutPlan;
import fr.ess.transmea.file.BuyoutPlans;
import fr.ess.transmea.file.ExceptionKind;
import fr.ess.transmea.file.FileDesk;
import fr.ess.transmea.file.FileEligibility;
import fr.ess.transmea.file.FileExceptions;
import fr.ess.transmea.file.PlanFaults;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

/** The finance plan of a takeover: read by whoever sees the file, written by officers, balanced or kept as a draft. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/plan")
class FilePlanController {

    private final FileFrame frame;
    private final BuyoutPlans plans;
    private final FileDesk desk;
    private final FileEligibility eligibility;
    private final FileExceptions exceptions;
    private final Clock clock;

    FilePlanController(
            FileFrame frame,
            BuyoutPlans plans,
            FileDesk desk,
            FileEligibility eligibility,
            FileExceptions exceptions,
            Clock clock) {
        this.frame = frame;
        this.plans = plans;
        this.desk = desk;
        this.eligibility = eligibility;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    @GetMapping
    String plan(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = frame.open(reference, person);
        frame.frame(opened, "plan", "", model);
        BuyoutPlan plan = plans.of(opened.file().id());
        model.addAttribute("plan", plan);
        model.addAttribute("sides", PlanSide.values());
        model.addAttribute("fault", plan.isBalanced() ? null : PlanFaults.unbalanced(plan));
        model.addAttribute("exceptions", exceptions.of(opened.file().id()));
        return "transmea/file/plan";
    }

    @GetMapping("/modification")
    String form(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        return page(
                opened,
                PlanFields.of(plans.of(opened.file().id())),
                opened.file().version(),
                Map.of(),
                "",
                model);
    }

    @PostMapping("/modification")
    String save(
            @PathVariable String reference,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "-1") long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        List<PlanFields.Row> rows = PlanFields.typed(sent);
        boolean draft = sent.containsKey("brouillon");
        String derogation = Typed.text(sent.get("derogation")).strip();
        Map<String, String> faults = faults(opened, rows, draft, derogation);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, PlanFields.withBlanks(rows), version, faults, derogation, model);
        }
        if (!desk.savePlan(opened.file().id(), version, PlanFields.plan(rows))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            faults.put(
                    "plan",
                    "Quelqu’un a modifié ce dossier pendant votre saisie\u00a0: comparez avec ce qui est enregistré, plus bas, puis enregistrez à nouveau.");
            model.addAttribute("stored", plans.of(opened.file().id()));
            return page(opened, PlanFields.withBlanks(rows), opened.file().version(), faults, derogation, model);
        }
        if (!draft && !derogation.isEmpty()) {
            exceptions.ask(
                    opened.file().id(), ExceptionKind.TICKET, derogation, LocalDate.now(clock), person.displayName());
        }
        Flash.success(next, draft ? "Le plan est gardé comme brouillon." : "Le plan de financement est enregistré.");
        return "redirect:" + opened.page("/plan");
    }

    private Map<String, String> faults(
            FileFrame.Opened opened, List<PlanFields.Row> rows, boolean draft, String derogation) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (rows.stream().anyMatch(row -> row.fault() != null)) {
            faults.put("plan", "Des lignes sont à corriger.");
            return faults;
        }
        if (draft) {
            return faults;
        }
        BuyoutPlan plan = PlanFields.plan(rows);
        LocalDate today = LocalDate.now(clock);
        if (!plan.isBalanced()) {
            faults.put("plan", PlanFaults.unbalanced(plan));
        }
        if (derogation.isEmpty() && !exceptions.isAsked(opened.file().id(), ExceptionKind.TICKET, today)) {
            eligibility
                    .ticketFault(opened.file().fundId(), plan.ticket(), today)
                    .ifPresent(fault -> faults.put("derogation", fault));
        }
        return faults;
    }

    private String page(
            FileFrame.Opened opened,
            List<PlanFields.Row> rows,
            long version,
            Map<String, String> faults,
            String derogation,
            Model model) {
        frame.frame(opened, "plan", "Modifier le plan de financement", model);
        model.addAttribute("rows", rows);
        model.addAttribute("version", version);
        model.addAttribute("faults", faults);
        model.addAttribute("derogation", derogation);
        model.addAttribute("kinds", PlanLineKind.values());
        return "transmea/file/plan-edit";
    }
}
