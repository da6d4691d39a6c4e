package fr.ess.transmea.publication.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.Funds;
import fr.ess.transmea.file.FileFactsReader;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.ledger.web.TypedFields;
import fr.ess.transmea.publication.DirectoryOffers;
import fr.ess.transmea.publication.PublicTakeovers;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a funded takeover public, and offers its company to the directory. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/publication")
class PublicationController {

    private static final String BELOW = "/publication";

    private final FileFrame frame;
    private final PublicTakeovers publications;
    private final DirectoryOffers offers;
    private final FileFactsReader facts;
    private final Funds funds;
    private final Clock clock;

    PublicationController(
            FileFrame frame,
            PublicTakeovers publications,
            DirectoryOffers offers,
            FileFactsReader facts,
            Funds funds,
            Clock clock) {
        this.frame = frame;
        this.publications = publications;
        this.offers = offers;
        this.facts = facts;
        this.funds = funds;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        model.addAttribute(
                "form",
                new PublicationForm(
                        LocalDate.now(clock).toString(), null, opened.file().version()));
        return page(opened, model);
    }

    @PostMapping
    String publish(
            @PathVariable String reference,
            @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Optional<LocalDate> day = TypedFields.day(form.day(), "day", errors);
        if (form.agreed() == null) {
            errors.rejectValue("agreed", "agreed", "Confirmez que l’entreprise est d’accord.");
        }
        if (!errors.hasErrors()) {
            try {
                publications.publish(opened.file(), day.orElseThrow(), version(form.version()));
                Flash.success(next, "La reprise est publique depuis le " + French.date(day.orElseThrow()) + ".");
                return "redirect:" + opened.page(BELOW);
            } catch (RefusedException refused) {
                errors.rejectValue("day", "refused", refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(opened, model);
    }

    @PostMapping("/retrait")
    String withdraw(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        publications.withdraw(opened.file(), version(version));
        Flash.success(next, "La reprise n’est plus publique.");
        return "redirect:" + opened.page(BELOW);
    }

    @PostMapping("/annuaire")
    String offer(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        offers.make(funds.current().orElseThrow(NotFoundException::new), opened.file(), person.displayName());
        Flash.success(next, "L’entreprise est proposée à l’annuaire\u00a0: l’équipe de la CRESS décidera.");
        return "redirect:" + opened.page(BELOW);
    }

    @PostMapping("/fiche")
    String link(
            @PathVariable String reference,
            @RequestParam(defaultValue = "-1") long fiche,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        publications.link(opened.file(), fiche);
        Flash.success(next, "Le dossier est relié à la fiche de l’entreprise.");
        return "redirect:" + opened.page(BELOW);
    }

    private static long version(@Nullable Long version) {
        return version == null ? -1 : version;
    }

    private String page(FileFrame.Opened opened, Model model) {
        frame.frame(opened, "", "Faire connaître la reprise", model);
        model.addAttribute("published", publications.isPublic(opened.file()));
        model.addAttribute("place", facts.of(opened.file()).place());
        model.addAttribute("offer", offers.of(opened.file()).orElse(null));
        model.addAttribute("entries", publications.entries(opened.file()));
        model.addAttribute("linked", publications.linked(opened.file()).orElse(null));
        return "transmea/publication/publication";
    }
}
