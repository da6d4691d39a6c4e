package fr.ess.directory.participation.web;

import fr.ess.directory.participation.ClaimMethod;
import fr.ess.directory.participation.Claims;
import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.Contributions;
import fr.ess.directory.participation.NewContribution;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody asks to keep the entry of their organisation. */
@Controller
@RequestMapping("/annuaire/{slug}/revendiquer")
class ClaimController {

    private final Claims claims;
    private final Contributions contributions;
    private final ListedEntry entries;
    private final Labels labels;

    ClaimController(Claims claims, Contributions contributions, ListedEntry entries, Labels labels) {
        this.claims = claims;
        this.contributions = contributions;
        this.entries = entries;
        this.labels = labels;
    }

    @GetMapping
    String form(@PathVariable String slug, @AuthenticationPrincipal @Nullable SignedIn person, Model model) {
        model.addAttribute("contributor", ContributorForm.of(person));
        model.addAttribute("claim", ClaimForm.EMPTY);
        return page(entries.at(slug), model);
    }

    private String page(OrganisationLine line, Model model) {
        model.addAttribute("crumbs", ListedEntry.crumbs(line, "Revendiquer la fiche"));
        model.addAttribute("line", line);
        model.addAttribute(
                "methods",
                Arrays.stream(ClaimMethod.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        return "directory/claim";
    }

    @PostMapping
    String claim(
            @PathVariable String slug,
            @Valid @ModelAttribute("contributor") ContributorForm contributor,
            BindingResult errors,
            @ModelAttribute("claim") ClaimForm claim,
            BindingResult claimErrors,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OrganisationLine line = entries.at(slug);
        if (contributor.isTrapped()) {
            return SentController.to(ContributionKind.CLAIM, true);
        }
        contributor.requireName(errors);
        contributor.requireEmail(errors);
        contributor.requireMessage(errors, "Dites quelle est votre place dans l’organisation.");
        Optional<Claims.Proof> proof = claim.proof(claims.grounds(line.id()), claimErrors);
        if (errors.hasErrors() || proof.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(line, model);
        }
        contributions.admit(contributor.email().orElse(null), request.getRemoteAddr());
        if (proof.get().address() != null) {
            contributions.admit(proof.get().address(), request.getRemoteAddr());
        }
        Long account = contributor.accountOf(person);
        claims.submit(
                new NewContribution(
                        ContributionKind.CLAIM,
                        line.id(),
                        entries.departement(line),
                        account,
                        contributor.name(),
                        contributor.email().orElse(null),
                        contributor.text(),
                        Map.of()),
                proof.get());
        return SentController.to(ContributionKind.CLAIM, account == null);
    }
}
