package fr.ess.directory.participation.web;

import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.Contributions;
import fr.ess.directory.participation.NewContribution;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.platform.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Anybody says what is wrong in an entry, with an address for the answer or without. */
@Controller
@RequestMapping("/annuaire/{slug}/signaler")
class ReportController {

    private final Contributions contributions;
    private final ListedEntry entries;

    ReportController(Contributions contributions, ListedEntry entries) {
        this.contributions = contributions;
        this.entries = entries;
    }

    @GetMapping
    String form(@PathVariable String slug, @AuthenticationPrincipal @Nullable SignedIn person, Model model) {
        OrganisationLine line = entries.at(slug);
        model.addAttribute("contributor", ContributorForm.of(person));
        return page(line, model);
    }

    private static String page(OrganisationLine line, Model model) {
        model.addAttribute("crumbs", ListedEntry.crumbs(line, "Signaler une erreur"));
        model.addAttribute("line", line);
        return "directory/report";
    }

    @PostMapping
    String report(
            @PathVariable String slug,
            @Valid @ModelAttribute("contributor") ContributorForm contributor,
            BindingResult errors,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OrganisationLine line = entries.at(slug);
        if (contributor.isTrapped()) {
            return SentController.to(ContributionKind.REPORT, false);
        }
        contributor.requireMessage(errors, "Dites ce qui est faux dans cette fiche, et ce qui serait juste.");
        contributor.requireReadableEmail(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(line, model);
        }
        contributions.admit(contributor.email().orElse(null), request.getRemoteAddr());
        Long account = contributor.accountOf(person);
        contributions.submit(new NewContribution(
                ContributionKind.REPORT,
                line.id(),
                entries.departement(line),
                account,
                contributor.name(),
                contributor.email().orElse(null),
                contributor.text(),
                Map.of()));
        return SentController.to(
                ContributionKind.REPORT, account == null && contributor.email().isPresent());
    }
}
