package fr.ess.directory.participation.web;

import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.Territories;
import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.Contributions;
import fr.ess.directory.participation.NewContribution;
import fr.ess.directory.web.EntryChecks;
import fr.ess.directory.web.EntryChoices;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Anybody proposes an organisation that is not listed yet. */
@Controller
@RequestMapping("/annuaire/proposer")
class ProposalController {

    private final Contributions contributions;
    private final EntryChecks checks;
    private final Territories territories;

    ProposalController(Contributions contributions, EntryChecks checks, Territories territories) {
        this.contributions = contributions;
        this.checks = checks;
        this.territories = territories;
    }

    @GetMapping
    String form(@AuthenticationPrincipal @Nullable SignedIn person, Model model) {
        model.addAttribute("form", EntryForm.of(Map.of()));
        model.addAttribute("contributor", ContributorForm.of(person));
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Annuaire", "/annuaire"), Tab.here("Proposer une organisation")));
        model.addAttribute("fields", EntryForm.LABELS);
        model.addAttribute("choices", EntryChoices.of(territories.departements()));
        return "directory/proposal";
    }

    @PostMapping
    String propose(
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Valid @ModelAttribute("contributor") ContributorForm contributor,
            BindingResult contributorErrors,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (contributor.isTrapped()) {
            return SentController.to(ContributionKind.PROPOSAL, true);
        }
        contributor.requireName(contributorErrors);
        contributor.requireEmail(contributorErrors);
        Optional<OrganisationEntry> entry = checks.read(form, errors);
        if (entry.isEmpty() || contributorErrors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        contributions.admit(contributor.email().orElse(null), request.getRemoteAddr());
        Long account = contributor.accountOf(person);
        contributions.submit(new NewContribution(
                ContributionKind.PROPOSAL,
                null,
                entry.get().commune() == null
                        ? entry.get().departementId()
                        : Integer.valueOf(entry.get().commune().departementId()),
                account,
                contributor.name(),
                contributor.email().orElse(null),
                contributor.text(),
                form.values()));
        return SentController.to(ContributionKind.PROPOSAL, account == null);
    }
}
