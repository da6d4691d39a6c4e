package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestEntry;
import fr.ess.events.contest.ContestRanking;
import fr.ess.events.contest.ContestState;
import fr.ess.events.contest.Contests;
import fr.ess.events.contest.Criterion;
import fr.ess.events.contest.Jury;
import fr.ess.events.proposal.web.Fields;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a juror reads the entries and marks them; there is no such page for whoever is not of this jury. */
@Controller
@RequestMapping("/jury/{slug}")
class JuryController {

    private static final String CLOSE = "clore";
    private static final String MARK = "note_";
    private static final int LONGEST_COMMENT = 4_000;
    private static final int LONGEST_REASON = 500;

    private final Contests contests;
    private final Jury jury;
    private final ContestRanking ranking;
    private final ContestPages pages;

    JuryController(Contests contests, Jury jury, ContestRanking ranking, ContestPages pages) {
        this.contests = contests;
        this.jury = jury;
        this.ranking = ranking;
        this.pages = pages;
    }

    private Contest find(String slug, SignedIn person) {
        return contests.announced(slug)
                .filter(contest -> jury.sits(contest.id(), person.accountId()))
                .orElseThrow(NotFoundException::new);
    }

    private ContestEntry entry(Contest contest, long id, SignedIn person) {
        return jury.read(contest.id(), id, person.accountId()).orElseThrow(NotFoundException::new);
    }

    @GetMapping
    String list(@PathVariable String slug, @AuthenticationPrincipal SignedIn person, Model model) {
        Contest contest = find(slug, person);
        pages.show(contest, null, model);
        model.addAttribute("crumbs", List.of(Tab.here("Jury")));
        List<Jury.Line> lines = jury.lines(contest.id(), person.accountId());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "left",
                lines.stream()
                        .filter(line -> !line.recused() && !line.closed() && line.title() != null)
                        .count());
        boolean over = contest.state() == ContestState.SCORED || contest.state() == ContestState.DECIDED;
        model.addAttribute("ranking", over ? ranking.of(contest.id()) : List.of());
        return "events/contest/jury";
    }

    @GetMapping("/{id:[0-9]+}")
    String sheet(
            @PathVariable String slug, @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Contest contest = find(slug, person);
        ContestEntry entry = entry(contest, id, person);
        Jury.Sheet sheet = jury.sheet(id, person.accountId());
        Map<String, String> v = new LinkedHashMap<>();
        sheet.marks().forEach((criterion, mark) -> v.put(MARK + criterion, Integer.toString(mark)));
        v.put("commentaire", Objects.requireNonNullElse(sheet.comment(), ""));
        return page(contest, entry, sheet, v, Map.of(), model);
    }

    private String page(
            Contest contest,
            ContestEntry entry,
            Jury.Sheet sheet,
            Map<String, String> v,
            Map<String, String> faults,
            Model model) {
        pages.show(contest, null, model);
        model.addAttribute("crumbs", List.of(Tab.to("Jury", "/jury/" + contest.slug()), Tab.here(entry.title())));
        model.addAttribute("entry", entry);
        model.addAttribute("sheet", sheet);
        model.addAttribute("grid", contests.grid(contest.id()));
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        return "events/contest/sheet";
    }

    @PostMapping("/{id:[0-9]+}")
    String write(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam Map<String, String> v,
            @RequestParam(defaultValue = "-1") long version,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Contest contest = find(slug, person);
        ContestEntry entry = entry(contest, id, person);
        boolean close = CLOSE.equals(v.get("action"));
        Map<String, String> faults = new LinkedHashMap<>();
        Fields fields = new Fields(v, faults);
        Map<Integer, Integer> marks = new LinkedHashMap<>();
        for (Criterion criterion : contests.grid(contest.id())) {
            Integer mark =
                    fields.number(MARK + criterion.id(), 0, contest.text().topMark());
            if (mark != null) {
                marks.put(criterion.id(), mark);
            } else if (close) {
                fields.fault(
                        MARK + criterion.id(), "Une note à chaque critère avant de clore\u00a0: " + criterion.name());
            }
        }
        String comment = fields.text("commentaire", LONGEST_COMMENT);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(contest, entry, jury.sheet(id, person.accountId()), v, faults, model);
        }
        if (!jury.write(entry, person.accountId(), version, marks, comment, close)) {
            throw new RefusedException("Cette fiche a changé entre-temps, dans une autre fenêtre\u00a0: relisez-la.");
        }
        Flash.success(next, close ? "Votre fiche est close\u00a0: elle compte." : "Votre fiche est enregistrée.");
        return "redirect:/jury/" + slug + (close ? "" : "/" + id);
    }

    @PostMapping("/{id:[0-9]+}/deport")
    String recuse(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam Map<String, String> v,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        Contest contest = find(slug, person);
        ContestEntry entry = entry(contest, id, person);
        Map<String, String> faults = new LinkedHashMap<>();
        String reason = new Fields(v, faults).required("motif", LONGEST_REASON, "Un déport demande un motif.");
        if (!faults.isEmpty()) {
            throw new RefusedException(faults.values().iterator().next());
        }
        jury.recuse(entry, person.accountId(), reason);
        Flash.success(next, "Votre déport est noté\u00a0: vous ne lisez plus cette candidature, et n’y comptez plus.");
        return "redirect:/jury/" + slug;
    }
}
