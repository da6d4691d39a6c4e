package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.FunderKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActFaults;
import fr.ess.contract.amendment.Wording;
import fr.ess.contract.money.Funders;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a signatory of the contract, or of the draft, somebody who pays: its amounts are fixed by the act. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}/financeurs/nouveau")
class NewFunderController {

    private final ActPages pages;
    private final ActFaults faults;
    private final FinancePlans plans;
    private final Funders funders;

    NewFunderController(ActPages pages, ActFaults faults, FinancePlans plans, Funders funders) {
        this.pages = pages;
        this.faults = faults;
        this.plans = plans;
        this.funders = funders;
    }

    /** The signatory that is to pay, by the number of the party. */
    record FunderForm(@Nullable String party) {}

    @GetMapping
    String form(@PathVariable long id, Model model) {
        model.addAttribute("form", new FunderForm(""));
        return page(pages.draft(id), model);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @ModelAttribute("form") FunderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.draft(id);
        Optional<Wording> chosen = signatories(act).stream()
                .filter(one -> Long.toString(one.elementId()).equals(form.party()))
                .findFirst();
        if (chosen.isEmpty()
                || funders.add(
                                act.contract(),
                                FunderKind.SIGNATORY,
                                chosen.get().title(),
                                organisation(chosen.get()))
                        .isEmpty()) {
            errors.rejectValue("party", "party", "Choisissez un signataire qui n’est pas encore financeur.");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(act, model);
        }
        Flash.success(next, "« " + chosen.get().title() + " » est au nombre des financeurs\u00a0: fixez ses montants.");
        return "redirect:" + ActPages.page(id) + "/montants";
    }

    private static @Nullable Long organisation(Wording party) {
        Wording.Terms terms = party.terms();
        return terms == null ? null : terms.organisationId();
    }

    /** Who signs once the act is in force, and does not pay yet. */
    private List<Wording> signatories(Act act) {
        List<String> paying = plans.funders(act.contract()).stream()
                .map(one -> one.name().toLowerCase(Locale.FRENCH))
                .toList();
        return faults.after(act).stream()
                .filter(one -> one.kind() == ElementKind.PARTY && one.signs())
                .filter(one -> !paying.contains(one.title().toLowerCase(Locale.FRENCH)))
                .toList();
    }

    private String page(Act act, Model model) {
        pages.frame(act, model, "Nouveau financeur");
        model.addAttribute(
                "parties",
                signatories(act).stream()
                        .map(one -> new Option(Long.toString(one.elementId()), one.title()))
                        .toList());
        return "contract/amendment/funder-new";
    }
}
