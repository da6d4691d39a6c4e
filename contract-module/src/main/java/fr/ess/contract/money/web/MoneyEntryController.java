package fr.ess.contract.money.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.money.MoneyBook;
import fr.ess.contract.money.MoneyEntry;
import fr.ess.contract.money.MoneyStep;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one line of money is entered. */
@Controller
@RequestMapping(MoneyPages.PATH + "/saisie")
class MoneyEntryController {

    private final MoneyPages pages;
    private final MoneyBook book;
    private final Labels labels;

    MoneyEntryController(MoneyPages pages, MoneyBook book, Labels labels) {
        this.pages = pages;
        this.book = book;
        this.labels = labels;
    }

    @GetMapping
    String blank(
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String etape,
            Model model) {
        ReadingDay now = pages.today(contrat);
        model.addAttribute(
                "form", new MoneyForm(etape, "", "", "", "", "", now.today().toString(), "", ""));
        return page(now, model);
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String contrat,
            @ModelAttribute("form") MoneyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay now = pages.today(contrat);
        SectorContract contract = now.contract();
        Optional<MoneyEntry> entry = form.read(
                contract,
                pages.actions(now).stream().map(one -> Long.toString(one.id())).collect(Collectors.toSet()),
                pages.funders(contract).stream()
                        .map(one -> Long.toString(one.id()))
                        .collect(Collectors.toSet()),
                now.today(),
                person.displayName(),
                errors);
        entry.flatMap(book::enter)
                .ifPresent(left ->
                        errors.rejectValue("amount", "above", pages.tooMuch(entry.orElseThrow(), contract, left)));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(now, model);
        }
        MoneyEntry entered = entry.orElseThrow();
        Flash.success(
                next, labels.of(entered.step()) + "\u00a0: " + entered.amount().inFrench() + " est enregistré.");
        return "redirect:"
                + MoneyPages.of("/lignes", contract)
                + (entered.step() == MoneyStep.ALLOCATED ? "&etape=affectations" : "");
    }

    private String page(ReadingDay now, Model model) {
        pages.frame(now.contract(), model, "Saisir une ligne");
        pages.choices(now, model);
        model.addAttribute(
                "moneySteps",
                Arrays.stream(MoneyStep.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        return "contract/money/entry";
    }
}
