package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.Funds;
import fr.ess.transmea.committee.Agenda;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.ItemKind;
import fr.ess.transmea.committee.Proposal;
import fr.ess.transmea.committee.SessionDesk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/** Puts files on the agenda of a session, and writes what is proposed for each. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id:[0-9]+}")
class CommitteeAgendaController {

    private final CommitteePages pages;
    private final Agenda agenda;
    private final Funds funds;

    CommitteeAgendaController(CommitteePages pages, Agenda agenda, Funds funds) {
        this.pages = pages;
        this.agenda = agenda;
        this.funds = funds;
    }

    @GetMapping("/inscription")
    String choose(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return choose(pages.openToWork(id, person), null, model);
    }

    /** @param choix a kind and a file, such as {@code INVESTMENT:12} */
    @PostMapping("/inscription")
    String add(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String choix,
            Model model,
            HttpServletResponse response) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        for (ItemKind kind : ItemKind.values()) {
            for (Agenda.Candidate file : agenda.candidates(opened.session(), kind)) {
                if (choix.equals(kind.name() + ":" + file.id())) {
                    long item = agenda.add(opened.session(), file.id(), kind);
                    return "redirect:" + opened.page("/points/" + item + "/proposition");
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return choose(opened, "Choisissez un dossier qui peut encore être inscrit à cette séance.", model);
    }

    @GetMapping("/points/{item:[0-9]+}/proposition")
    String form(@PathVariable long id, @PathVariable long item, @AuthenticationPrincipal SignedIn person, Model model) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        AgendaItem asked = draft(opened, item);
        model.addAttribute("form", ProposalForm.of(asked));
        return form(opened, asked, model);
    }

    @PostMapping("/points/{item:[0-9]+}/proposition")
    String propose(
            @PathVariable long id,
            @PathVariable long item,
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        AgendaItem asked = draft(opened, item);
        Proposal whole = form.proposal(
                funds.termsOn(pages.fund(), opened.session().day())
                        .orElseThrow(() -> new RefusedException("Le fonds n’a pas de règles à cette date.")),
                errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(opened, asked, model);
        }
        Proposal proposal = asked.kind() == ItemKind.INVESTMENT ? whole : Proposal.bare(whole.note());
        if (agenda.propose(asked, form.version() == null ? -1 : form.version(), proposal)
                == SessionDesk.Outcome.OVERTAKEN) {
            throw new ConflictException(form.conflict(asked, opened.page(asked) + "/proposition", opened.page(asked)));
        }
        Flash.success(next, "La proposition est enregistrée.");
        return "redirect:" + opened.page(asked);
    }

    @PostMapping("/points/{item:[0-9]+}/retrait")
    String remove(
            @PathVariable long id,
            @PathVariable long item,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        agenda.remove(pages.item(opened, item));
        Flash.success(next, "Le point est retiré de l’ordre du jour.");
        return "redirect:" + opened.page();
    }

    private AgendaItem draft(CommitteePages.Opened opened, long item) {
        AgendaItem asked = pages.item(opened, item);
        if (!asked.isDraft()) {
            throw new RefusedException("Ce point est mis aux voix ou clos\u00a0: sa proposition ne change plus.");
        }
        return asked;
    }

    private String choose(CommitteePages.Opened opened, @Nullable String fault, Model model) {
        pages.frame(opened, "Inscrire un dossier", model);
        Map<ItemKind, List<Agenda.Candidate>> choices = new EnumMap<>(ItemKind.class);
        for (ItemKind kind : ItemKind.values()) {
            choices.put(kind, agenda.candidates(opened.session(), kind));
        }
        model.addAttribute("choices", choices);
        model.addAttribute("none", choices.values().stream().allMatch(List::isEmpty));
        model.addAttribute("fault", fault);
        return "transmea/committee/item-new";
    }

    private String form(CommitteePages.Opened opened, AgendaItem item, Model model) {
        pages.frame(opened, "Proposition", model);
        model.addAttribute("item", item);
        model.addAttribute("investment", item.kind() == ItemKind.INVESTMENT);
        return "transmea/committee/item-form";
    }
}
