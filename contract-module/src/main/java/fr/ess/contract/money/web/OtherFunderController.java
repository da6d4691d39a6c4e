package fr.ess.contract.money.web;

import fr.ess.contract.FunderKind;
import fr.ess.contract.money.Funders;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a local authority, Europe or somebody else who funds actions beside the articles of the contract. */
@Controller
@RequestMapping(MoneyPages.PATH + "/financeurs/nouveau")
class OtherFunderController {

    private static final int LONGEST_NAME = 200;

    private final MoneyPages pages;
    private final Funders funders;
    private final Labels labels;

    OtherFunderController(MoneyPages pages, Funders funders, Labels labels) {
        this.pages = pages;
        this.funders = funders;
        this.labels = labels;
    }

    /** A funder, as it is typed; {@code entry} is the last part of the address of its entry. */
    record FunderForm(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String entry) {}

    @GetMapping
    String form(@RequestParam(defaultValue = "") String contrat, Model model) {
        model.addAttribute("form", new FunderForm("", "", ""));
        return page(pages.today(contrat), model);
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String contrat,
            @ModelAttribute("form") FunderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay now = pages.today(contrat);
        Optional<FunderKind> kind =
                beside().stream().filter(one -> one.name().equals(form.kind())).findFirst();
        String name = Typed.line(form.name());
        String entry = Typed.line(form.entry());
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "kind", "Choisissez qui paie.");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "name", "Nommez le financeur, en 200 caractères au plus.");
        }
        Optional<Long> organisation = entry.isEmpty() ? Optional.empty() : funders.organisation(entry);
        if (!entry.isEmpty() && organisation.isEmpty()) {
            errors.rejectValue("entry", "entry", "L’annuaire n’a pas de fiche à cette adresse.");
        }
        if (!errors.hasErrors()
                && funders.add(now.contract(), kind.orElseThrow(), name, organisation.orElse(null))
                        .isEmpty()) {
            errors.rejectValue("name", "taken", "Ce contrat a déjà un financeur de ce nom.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(now, model);
        }
        Flash.success(next, "« " + name + " » est au nombre des financeurs.");
        return "redirect:" + MoneyPages.of("/saisie", now.contract());
    }

    private static EnumSet<FunderKind> beside() {
        return EnumSet.complementOf(EnumSet.of(FunderKind.SIGNATORY));
    }

    private String page(ReadingDay now, Model model) {
        pages.frame(now.contract(), model, "Nouveau financeur");
        model.addAttribute(
                "kinds",
                beside().stream()
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        return "contract/money/funder-new";
    }
}
