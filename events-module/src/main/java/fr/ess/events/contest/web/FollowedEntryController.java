package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestEntries;
import fr.ess.events.contest.ContestEntry;
import fr.ess.events.contest.Contests;
import fr.ess.events.contest.EntryConsents;
import fr.ess.events.contest.EntryDraft;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody follows their entry by the link of their mail: opening it changes nothing, buttons do. */
@Controller
@RequestMapping(FollowedEntryController.PATH + "/{token}")
class FollowedEntryController {

    static final String PATH = ContestPages.PUBLIC + "/candidatures";

    private final ContestEntries entries;
    private final EntryConsents consents;
    private final Contests contests;
    private final ContestPages pages;

    FollowedEntryController(ContestEntries entries, EntryConsents consents, Contests contests, ContestPages pages) {
        this.entries = entries;
        this.consents = consents;
        this.contests = contests;
        this.pages = pages;
    }

    @GetMapping
    String follow(@PathVariable String token, Model model) {
        ContestEntry entry = find(token);
        return page(token, entry, EntryFields.of(draft(entry)), Map.of(), model);
    }

    private String page(
            String token, ContestEntry entry, Map<String, String> v, Map<String, String> faults, Model model) {
        Contest contest = contests.find(entry.contest()).orElseThrow(NotFoundException::new);
        pages.show(contest, "Votre candidature", model);
        model.addAttribute("entry", entry);
        model.addAttribute("token", token);
        pages.choices(consents.current(entry.id()), model);
        model.addAttribute("started", EntryFields.of(draft(entry)));
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        return "events/contest/followed";
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String token, RedirectAttributes next) {
        entries.confirm(find(token));
        Flash.success(next, "Votre candidature est déposée.");
        return back(token);
    }

    @PostMapping
    String change(
            @PathVariable String token,
            @RequestParam Map<String, String> v,
            @RequestParam(defaultValue = "-1") long version,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        ContestEntry entry = find(token);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<EntryDraft> draft = EntryFields.read(v, faults, pages.departements());
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, entry, v, faults, model);
        }
        if (!entries.change(entry, version, draft.get())) {
            throw new ConflictException(new Conflict(
                    entry.title(),
                    PATH + "/" + token,
                    entry.version(),
                    "",
                    PATH + "/" + token,
                    Started.differences(EntryFields.LABELS, v, EntryFields.of(draft(entry)))));
        }
        Flash.success(next, "Votre candidature est modifiée.");
        return back(token);
    }

    @PostMapping("/accords")
    String agree(@PathVariable String token, @RequestParam Map<String, String> v, RedirectAttributes next) {
        entries.agree(find(token), EntryFields.consents(v));
        Flash.success(next, "Vos accords sont notés.");
        return back(token);
    }

    @PostMapping("/retrait")
    String withdraw(@PathVariable String token, RedirectAttributes next) {
        entries.withdraw(find(token));
        Flash.success(next, "Votre candidature est retirée, et ce que vous aviez écrit est effacé.");
        return "redirect:" + ContestPages.PUBLIC;
    }

    private static String back(String token) {
        return "redirect:" + PATH + "/" + token;
    }

    private static EntryDraft draft(ContestEntry entry) {
        return Optional.ofNullable(entry.draft()).orElseThrow(NotFoundException::new);
    }

    private ContestEntry find(String token) {
        return entries.find(token).orElseThrow(NotFoundException::new);
    }
}
