package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestEntries;
import fr.ess.events.contest.ContestPhase;
import fr.ess.events.contest.EntryDraft;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody enters the contest without an account. The answer is the same whatever is known of the address. */
@Controller
@RequestMapping(ContestPages.PUBLIC + "/{slug}/candidater")
class ContestEntryController {

    private final ContestEntries entries;
    private final ContestPages pages;
    private final Clock clock;

    ContestEntryController(ContestEntries entries, ContestPages pages, Clock clock) {
        this.entries = entries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String slug, Model model) {
        return page(pages.announced(slug), Map.of(), Map.of(), model);
    }

    private String page(Contest contest, Map<String, String> v, Map<String, String> faults, Model model) {
        pages.show(contest, "Candidater", model);
        pages.choices(EntryFields.consents(v), model);
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        return "events/contest/entry";
    }

    @PostMapping
    String enter(
            @PathVariable String slug,
            @RequestParam Map<String, String> v,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Contest contest = pages.announced(slug);
        if (contest.phase(clock.instant()) != ContestPhase.OPEN) {
            throw new RefusedException("L’appel n’est pas ouvert\u00a0: rien ne s’y dépose.");
        }
        String thanks = "redirect:" + ContestPages.PUBLIC + "/" + slug + "/candidater/merci";
        if (!v.getOrDefault("trap", "").isBlank()) {
            return thanks;
        }
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<EntryDraft> draft = EntryFields.read(v, faults, pages.departements());
        Optional<EmailAddress> email = EmailAddress.parse(Typed.line(v.get("email")));
        if (email.isEmpty()) {
            faults.put("email", "Une adresse électronique, comme nom@exemple.fr.");
        }
        if (draft.isPresent() && email.isPresent()) {
            entries.admit(email.get(), request.getRemoteAddr());
            entries.enter(contest, draft.get(), email.get(), EntryFields.consents(v));
            return thanks;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(contest, v, faults, model);
    }

    @GetMapping("/merci")
    String thanks(@PathVariable String slug, Model model) {
        pages.show(pages.announced(slug), "Merci", model);
        return "events/contest/entered";
    }
}
