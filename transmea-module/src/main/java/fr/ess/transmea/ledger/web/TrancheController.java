package fr.ess.transmea.ledger.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.ledger.Tranche;
import fr.ess.transmea.ledger.Tranches;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans a tranche, pays it, or plans it no more. */
@Controller
@RequestMapping(ClosingController.PATH + "/tranches")
class TrancheController {

    private final FileFrame frame;
    private final Tranches tranches;
    private final Labels labels;
    private final Clock clock;

    TrancheController(FileFrame frame, Tranches tranches, Labels labels, Clock clock) {
        this.frame = frame;
        this.tranches = tranches;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    String blank(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        model.addAttribute("form", new TrancheForm("", "", "", ""));
        return planning(opened, model);
    }

    @PostMapping("/nouvelle")
    String plan(
            @PathVariable String reference,
            @ModelAttribute("form") TrancheForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Optional<Instrument> by = TypedFields.choice(
                Instrument.class, form.instrument(), "instrument", "Choisissez comment le fonds verse.", errors);
        Optional<Euros> amount = TypedFields.amount(form.amount(), "amount", errors);
        Optional<LocalDate> day = TypedFields.day(form.day(), "day", errors);
        String note = TypedFields.notLonger(Typed.line(form.note()), 300, "note", errors);
        if (!errors.hasErrors()) {
            try {
                tranches.plan(opened.file(), by.orElseThrow(), amount.orElseThrow(), day.orElseThrow(), note);
                Flash.success(next, "La tranche est prévue.");
                return "redirect:" + opened.page("/" + ClosingController.TAB);
            } catch (RefusedException refused) {
                errors.rejectValue("amount", "above", refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return planning(opened, model);
    }

    @GetMapping("/{id:[0-9]+}")
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        model.addAttribute("form", new TrancheForm("", "", LocalDate.now(clock).toString(), ""));
        return paying(opened, find(opened, id), model);
    }

    @PostMapping("/{id:[0-9]+}")
    String pay(
            @PathVariable String reference,
            @PathVariable long id,
            @ModelAttribute("form") TrancheForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Tranche tranche = find(opened, id);
        Optional<LocalDate> day = TypedFields.day(form.day(), "day", errors);
        if (!errors.hasErrors()) {
            try {
                tranches.pay(opened.file(), id, day.orElseThrow(), person.displayName());
                Flash.success(next, tranche.amount().inFrench() + " sont notés comme versés.");
                return "redirect:" + opened.page("/" + ClosingController.TAB);
            } catch (RefusedException refused) {
                errors.rejectValue("day", "refused", refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return paying(opened, tranche, model);
    }

    @PostMapping("/{id:[0-9]+}/retrait")
    String remove(
            @PathVariable String reference,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        tranches.remove(opened.file(), find(opened, id).id());
        Flash.success(next, "La tranche n’est plus prévue.");
        return "redirect:" + opened.page("/" + ClosingController.TAB);
    }

    private Tranche find(FileFrame.Opened opened, long id) {
        return tranches.of(opened.file().id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private String planning(FileFrame.Opened opened, Model model) {
        frame.frame(opened, ClosingController.TAB, "Prévoir une tranche", model);
        model.addAttribute("tranche", null);
        model.addAttribute(
                "instruments",
                Arrays.stream(Instrument.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        return "transmea/ledger/tranche";
    }

    private String paying(FileFrame.Opened opened, Tranche tranche, Model model) {
        frame.frame(opened, ClosingController.TAB, "Verser une tranche", model);
        model.addAttribute("tranche", tranche);
        return "transmea/ledger/tranche";
    }
}
